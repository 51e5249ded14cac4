// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.visit.Person;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who plays, as {@code ready.json} names them.
 *
 * @param ready the content of {@code ready.json} of a demo installation
 */
record Cast(JsonNode ready) {

    /** Something that signs in over MQTT. */
    record Device(String tenant, String id, String holder, String username, String password) {}

    String address(String door) {
        return ready.path(door).asText();
    }

    URI mqtt() {
        return URI.create(address("mqtt"));
    }

    /** Where the demo's apps let people return to. */
    URI returnTo() {
        return URI.create(address("portal")).resolve("/demo/return");
    }

    Person.Account person(String username) {
        return signIn(
                one("people", entry -> username.equals(entry.path("username").asText())));
    }

    Device device(String tenant, String holder) {
        JsonNode entry = one(
                "devices",
                device -> tenant.equals(device.path("tenant").asText())
                        && holder.equals(device.path("holder").asText()));
        return new Device(
                tenant,
                entry.path("id").asText(),
                holder,
                entry.path("username").asText(),
                entry.path("password").asText());
    }

    ProviderApp app(String clientId) {
        return ProviderApp.of(ready, clientId);
    }

    /** Everybody who may sign in on pages: people, the brands' staff, the operator. */
    List<Person.Account> signIns() {
        return Stream.of(
                        entries("people").map(Cast::signIn),
                        entries("tenants")
                                .map(tenant -> new Person.Account(
                                        tenant.path("admin").path("username").asText(),
                                        tenant.path("admin").path("password").asText(),
                                        "staff of " + tenant.path("name").asText())),
                        Stream.of(ready.path("operator"))
                                .filter(operator -> !operator.isMissingNode())
                                .map(operator -> new Person.Account(
                                        operator.path("username").asText(),
                                        operator.path("password").asText(),
                                        "operator")))
                .flatMap(all -> all)
                .toList();
    }

    private static Person.Account signIn(JsonNode entry) {
        return new Person.Account(
                entry.path("username").asText(),
                entry.path("password").asText(),
                entry.path("name").asText());
    }

    private JsonNode one(String kind, Predicate<JsonNode> wanted) {
        return entries(kind)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new LauncherException("The demo lacks one of its " + kind
                        + "; its data was made by another version: give it a new --home."));
    }

    private Stream<JsonNode> entries(String kind) {
        return StreamSupport.stream(ready.path("demo").path(kind).spliterator(), false);
    }
}
