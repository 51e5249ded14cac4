// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import io.quadrille.platformapi.harness.Stored.Row;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads page after page in one media type, led on by the header Link (RFC 8288). */
record LinkedPages(Calls calls, String accept, String contentType, Function<String, List<Row>> rows) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    List<Row> all(String query, int limit) {
        List<Row> found = new ArrayList<>();
        Optional<String> address = Optional.of(calls.address("/readings") + "?" + query + "&limit=" + limit);
        while (address.isPresent()) {
            Response answer = calls.signed("GET", "/readings").accept(accept).get(address.get());
            answer.then().statusCode(200).contentType(contentType);
            found.addAll(rows.apply(answer.asString()));
            address = Optional.ofNullable(answer.header("Link"))
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
        }
        return found;
    }
}
