// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.verify.signed.Json;
import io.quadrille.launcher.verify.signed.Keys;
import io.quadrille.launcher.verify.signed.Unsound;
import io.quadrille.launcher.verify.signed.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's proof that one entry stands in the ledger: the entry, its path, the signed root. */
public final class LedgerProof {

    /** What such a file calls itself. */
    public static final String FORMAT = "quadrille-ledger-proof";

    private static final Set<String> MEMBERS = Set.of("checkpoint", "entry", "format", "index", "path");

    private LedgerProof() {}

    /** Whether the entry stands in the signed ledger as it is. */
    public static Verdict check(JsonNode proof, Keys keys) throws Unsound {
        Json.requireExactly(proof, MEMBERS, "The proof");
        Checkpoint checkpoint = Checkpoint.read(Json.text(proof, "checkpoint"), keys);
        String entry = Json.text(proof, "entry");
        long index = Json.count(proof, "index");
        if (index >= checkpoint.size()) {
            throw new Unsound("the signed ledger is too short to hold this entry.");
        }
        requireRoot(entry, index, path(proof), checkpoint);
        return Verdict.holds(String.format(
                Locale.ROOT,
                "this entry is number %,d in %s. It was not changed. It says: %s",
                index + 1,
                checkpoint.inWords(),
                entry));
    }

    private static void requireRoot(String entry, long index, List<byte[]> path, Checkpoint checkpoint) throws Unsound {
        Tree tree = new Tree();
        byte[] text = entry.getBytes(StandardCharsets.UTF_8);
        byte[] root = tree.rootAlong(tree.leaf(text, 0, text.length), index, checkpoint.size(), path);
        if (!checkpoint.hasRoot(root)) {
            throw new Unsound(
                    "the entry does not lead to the signed root: the entry, its number or its path was altered.");
        }
        if (!checkpoint.tenant().equals(Json.text(Json.object(entry, "The entry"), "tenant"))) {
            throw new Unsound("the entry is of another ledger than the one that is signed.");
        }
    }

    private static List<byte[]> path(JsonNode proof) throws Unsound {
        if (!proof.path("path").isArray()) {
            throw new Unsound("\"path\" is no list.");
        }
        List<byte[]> path = new ArrayList<>();
        for (JsonNode hash : proof.path("path")) {
            path.add(Checkpoint.hash(hash.isTextual() ? hash.textValue() : ""));
        }
        return path;
    }
}
