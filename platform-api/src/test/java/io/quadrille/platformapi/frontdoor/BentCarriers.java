// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static io.quadrille.platformapi.frontdoor.Hostile.proof;
import static io.quadrille.platformapi.frontdoor.Hostile.token;

import java.util.stream.Stream;

/** Good tokens and proofs, brought in a way in which they may not be brought. */
final class BentCarriers {

    private BentCarriers() {}

    static Stream<Hostile> all() {
        return Stream.of(
                token("sent as a bearer token, with its proof", call -> call.authorization(BentCarriers::bearer)),
                token(
                        "sent as a bearer token, without proof",
                        call -> call.withoutProof().authorization(BentCarriers::bearer)),
                token("sent under the scheme Basic", call -> call.authorization(text -> text.replace("DPoP", "Basic"))),
                token(
                        "sent under the scheme in full-width letters",
                        call -> call.authorization(text -> text.replace("DPoP", "ＤＰｏＰ"))),
                token("sent without a scheme", call -> call.authorization(text -> text.substring("DPoP ".length()))),
                token(
                        "sent in two Authorization headers",
                        call -> call.line("Authorization: DPoP " + call.token.finished())),
                token("sent beside another in one header", call -> call.authorization(text -> text + ", " + text)),
                token(
                        "sent beside a bearer token",
                        call -> call.line("Authorization: Bearer " + call.token.finished())),
                token(
                        "sent in the address alone",
                        call -> call.withoutToken().query("access_token=" + call.token.finished())),
                token("sent in the address as well", call -> call.query("access_token=" + call.token.finished())),
                new Hostile(
                        "token sent in a form",
                        call -> call.withoutToken().method("GET").form("access_token=" + call.token.finished()),
                        401,
                        ""),
                new Hostile(
                        "token sent in a cookie",
                        call -> call.withoutToken().line("Cookie: q_session=" + call.token.finished()),
                        401,
                        ""),
                new Hostile("proof without a token", Bent::withoutToken, 401, ""),
                new Hostile(
                        "neither token nor proof", call -> call.withoutToken().withoutProof(), 401, ""),
                proof("left out", Bent::withoutProof),
                proof("sent twice", call -> call.line("DPoP: " + call.proof.finished())),
                proof("sent beside another in one header", call -> call.proof.text(word -> word + ", " + word)));
    }

    private static String bearer(String authorization) {
        return authorization.replace("DPoP", "Bearer");
    }
}
