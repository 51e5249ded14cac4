// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser whose cookies can be looked at. It sends secure cookies to this machine without TLS, as browsers do. */
final class CookieBrowser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> setCookies = new ArrayList<>();

    /** Goes to a page behind the sign-in, through the realm's forms. */
    HttpResponse<String> signIn(URI page, String username, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = follow(get(page));
        while (Jsoup.parse(answer.body()).selectFirst("#kc-login") != null) {
            Element form = Jsoup.parse(answer.body()).selectFirst("form");
            answer = follow(HttpRequest.newBuilder(URI.create(form.attr("action")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=" + encode(username) + "&password=" + encode(password)))
                    .build());
        }
        return answer;
    }

    /** Presses a form's button on the platform's own page; redirects are not followed. */
    HttpResponse<String> post(URI action) throws IOException, InterruptedException {
        return once(HttpRequest.newBuilder(action)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** The answer to a request with one cookie and no other; redirects are not followed. */
    static HttpResponse<String> with(HttpCookie cookie, URI page) throws IOException, InterruptedException {
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            return fresh.send(
                    HttpRequest.newBuilder(page)
                            .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** The cookies whose name begins so. */
    List<HttpCookie> cookies(String prefix) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .toList();
    }

    /** The headers that set a cookie of that name to something. */
    Stream<String> headersSetting(String name) {
        return setCookies.stream().filter(header -> header.startsWith(name + "=") && !header.startsWith(name + "=;"));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> follow(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = once(request);
        while (answer.headers().firstValue("Location").isPresent()) {
            answer = once(get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        setCookies.addAll(answer.headers().allValues("Set-Cookie"));
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }

    private static HttpRequest get(URI page) {
        return HttpRequest.newBuilder(page).header("Accept", "text/html").build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
