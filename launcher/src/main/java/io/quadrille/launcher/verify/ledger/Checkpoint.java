// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.verify.signed.Json;
import io.quadrille.launcher.verify.signed.Keys;
import io.quadrille.launcher.verify.signed.SignedWord;
import io.quadrille.launcher.verify.signed.Unsound;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a ledger was when it was signed.
 *
 * @param word its signature
 * @param tenant whose ledger
 * @param size how many entries
 * @param root the hash over all of them, lower-case hexadecimal
 */
public record Checkpoint(SignedWord word, String tenant, long size, String root) {

    /** The type of a signed checkpoint. */
    public static final String TYPE = "vnd.quadrille.checkpoint+json";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> MEMBERS = Set.of("origin", "root", "size", "tenant", "time");

    static Checkpoint read(String compact, Keys keys) throws Unsound {
        return of(SignedWord.read(compact, keys));
    }

    /** What a signed document says, if it is a checkpoint. */
    public static Checkpoint of(SignedWord word) throws Unsound {
        if (!TYPE.equals(word.type())) {
            throw new Unsound("what is signed is no checkpoint of a ledger.");
        }
        JsonNode signed = word.document();
        Json.requireExactly(signed, MEMBERS, "The checkpoint");
        String root = Json.text(signed, "root");
        hash(root);
        return new Checkpoint(word, Json.text(signed, "tenant"), Json.count(signed, "size"), root);
    }

    /** Reads a hash; there is one way to write it. */
    static byte[] hash(String hexadecimal) throws Unsound {
        if (!HASH.matcher(hexadecimal).matches()) {
            throw new Unsound("a hash is not 64 hexadecimal digits.");
        }
        return HexFormat.of().parseHex(hexadecimal);
    }

    boolean hasRoot(byte[] computed) {
        return HexFormat.of().formatHex(computed).equals(root);
    }

    /** In words, to go on from. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "the ledger of %s with %,d %s, as %s signed it on %s",
                tenant,
                size,
                size == 1 ? "entry" : "entries",
                word.document().path("origin").asText(),
                word.document().path("time").asText());
    }
}
