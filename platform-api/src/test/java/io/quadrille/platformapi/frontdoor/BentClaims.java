// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static io.quadrille.platformapi.frontdoor.Hostile.forbidden;
import static io.quadrille.platformapi.frontdoor.Hostile.token;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that the realm's own key has signed, and that are for something or somebody else. */
final class BentClaims {

    private static final long YEARS = 315_360_000;

    private BentClaims() {}

    static Stream<Hostile> all() {
        return Stream.of(issuers(), times(), bindings(), others(), apps()).flatMap(List::stream);
    }

    private static List<Hostile> issuers() {
        return List.of(
                token("of another issuer", call -> call.token.claim("iss", "https://evil.example/realms/quadrille")),
                token(
                        "of another realm of the same server",
                        call -> call.token.claim(
                                "iss", call.issuer.address().toString().replace("quadrille", "master"))),
                token("of the issuer with a slash", call -> call.token.claim("iss", call.issuer.address() + "/")),
                token("without an issuer", call -> call.token.claim("iss", null)),
                token("for another audience", call -> call.token.claim("aud", "account")),
                token("for an audience of a longer name", call -> call.token.claim("aud", "quadrille-api-test")),
                token("without an audience", call -> call.token.claim("aud", null)));
    }

    private static List<Hostile> times() {
        return List.of(
                token(
                        "that has expired",
                        call -> call.token.claim("iat", now(call) - 600).claim("exp", now(call) - 300)),
                token("that never expires", call -> call.token.claim("exp", null)),
                token("that lives for ten years", call -> call.token.claim("exp", now(call) + YEARS)),
                token("that expires at a text", call -> call.token.claim("exp", "tomorrow")),
                token("that is not valid yet", call -> call.token.claim("nbf", now(call) + 600)),
                token(
                        "that will be issued in an hour",
                        call -> call.token.claim("iat", now(call) + 3_600).claim("exp", now(call) + 3_900)),
                token("that was issued at no time", call -> call.token.claim("iat", null)),
                token("that was issued before there were computers", call -> call.token.claim("iat", -YEARS)));
    }

    private static List<Hostile> bindings() {
        return List.of(
                token("bound to nothing", call -> call.token.claim("cnf", null)),
                token("bound to no key", call -> call.token.claim("cnf", Map.of())),
                token(
                        "bound to another key",
                        call -> call.token.claim("cnf", Map.of("jkt", Bent.thumbprint(Bent.fresh())))),
                token("bound to a certificate", call -> call.token.claim("cnf", Map.of("x5t#S256", "AAAA"))),
                token("bound to a text", call -> call.token.claim("cnf", Bent.thumbprint(call.appKey))));
    }

    private static List<Hostile> others() {
        return List.of(
                token("that is an ID token", call -> call.token.claim("typ", "ID")),
                token("that is a refresh token", call -> call.token.claim("typ", "Refresh")),
                token("that is an offline token", call -> call.token.claim("typ", "Offline")),
                token("that is a bearer token", call -> call.token.claim("typ", "Bearer")),
                token(
                        "that is a logout token",
                        call -> call.token
                                .claim("typ", "Logout")
                                .claim(
                                        "events",
                                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))),
                token("that does not say what it is", call -> call.token.claim("typ", null)),
                token(
                        "that names two clients",
                        call -> call.token.claimsText(
                                json -> json.replaceFirst("\\{", "{\"azp\":\"albion-cars.safe-miles\","))),
                token(
                        "that has two audiences by having the claim twice",
                        call -> call.token.claimsText(json -> json.replaceFirst("\\{", "{\"aud\":\"account\","))));
    }

    private static List<Hostile> apps() {
        return List.of(
                forbidden(
                        "of a person",
                        call -> call.token
                                .claim("azp", "portal")
                                .claim("tenant", null)
                                .claim("app", null)
                                .claim("realm_access", Map.of("roles", List.of("person", "tenant-staff", "operator")))),
                forbidden("issued to another client", call -> call.token.claim("azp", "albion-cars.safe-miles")),
                forbidden("issued to no client", call -> call.token.claim("azp", null)),
                forbidden(
                        "of an app that says it is another tenant's",
                        call -> call.token.claim("tenant", "albion-cars")),
                forbidden("of an app that says it is another app", call -> call.token.claim("app", "voltaire-care")),
                forbidden(
                        "of an app that the tenant does not have",
                        call -> call.token.claim("azp", "voltaire-motors.ghost").claim("app", "ghost")),
                forbidden(
                        "of a tenant that does not exist",
                        call -> call.token.claim("azp", "nobody.loyal-drive").claim("tenant", "nobody")),
                forbidden(
                        "whose tenant is a piece of SQL",
                        call -> call.token
                                .claim("azp", "x' or '1'='1.loyal-drive")
                                .claim("tenant", "x' or '1'='1")),
                forbidden(
                        "of an app whose name only looks like another's",
                        call -> call.token
                                .claim("azp", "voltaire-motors.lоyal-drive")
                                .claim("app", "lоyal-drive")),
                forbidden(
                        "of an app in full-width letters",
                        call -> call.token
                                .claim("azp", "voltaire-motors.ｌｏｙａｌ-ｄｒｉｖｅ")
                                .claim("app", "ｌｏｙａｌ-ｄｒｉｖｅ")),
                forbidden("without a scope", call -> call.token.claim("scope", null)),
                forbidden("with another scope", call -> call.token.claim("scope", "consents")),
                forbidden(
                        "whose scope only begins like the right one",
                        call -> call.token.claim("scope", "readings:read-metadata readings")),
                forbidden("with the scope in capitals", call -> call.token.claim("scope", "READINGS:READ")));
    }

    private static long now(Bent call) {
        return call.now.getEpochSecond();
    }
}
