// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.verify.signed.Json;
import io.quadrille.launcher.verify.signed.Keys;
import io.quadrille.launcher.verify.signed.Unsound;
import io.quadrille.launcher.verify.signed.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A whole ledger for auditors: a line with the signed root, then one line an entry, exactly as it was hashed. Of an entry whose time is over
 * only the hash is left, in quotation marks.
 */
public final class LedgerExtract {

    /** What such a file calls itself. */
    public static final String FORMAT = "quadrille-ledger-extract";

    private static final Set<String> MEMBERS = Set.of("checkpoint", "format");
    private static final int HASH_LINE = 66;
    private static final byte QUOTE = '"';

    private final Tree tree = new Tree();
    private long forgotten;

    private LedgerExtract() {}

    /** Reads it to its end, holding one line at a time, and says whether every entry is there, unchanged and in its place. */
    public static Verdict check(InputStream extract, Keys keys) throws IOException {
        try {
            Lines lines = new Lines(extract);
            if (!lines.next()) {
                throw new Unsound("the file is empty.");
            }
            JsonNode head = Json.object(lines.text(), "The first line");
            Json.requireExactly(head, MEMBERS, "The first line");
            Checkpoint checkpoint = Checkpoint.read(Json.text(head, "checkpoint"), keys);
            return new LedgerExtract().read(lines, checkpoint);
        } catch (Unsound why) {
            return Verdict.fails(why.getMessage());
        }
    }

    private Verdict read(Lines lines, Checkpoint checkpoint) throws IOException, Unsound {
        while (lines.next()) {
            if (tree.size() == checkpoint.size()) {
                throw new Unsound("there are more entries than were signed.");
            }
            entry(lines);
        }
        if (tree.size() < checkpoint.size()) {
            throw new Unsound(String.format(
                    Locale.ROOT,
                    "%,d of %,d entries are missing.",
                    checkpoint.size() - tree.size(),
                    checkpoint.size()));
        }
        if (!checkpoint.hasRoot(tree.root())) {
            throw new Unsound("the entries do not lead to the signed root: one was altered, exchanged or moved.");
        }
        String kept = forgotten == 0
                ? ""
                : String.format(Locale.ROOT, " Of %,d the time is over; only their hashes are here.", forgotten);
        return Verdict.holds("this is " + checkpoint.inWords() + ". None is missing, changed or moved." + kept);
    }

    private void entry(Lines lines) throws Unsound {
        if (lines.length() == HASH_LINE && lines.buffer()[lines.begin()] == QUOTE) {
            String quoted = new String(lines.buffer(), lines.begin() + 1, HASH_LINE - 2, StandardCharsets.US_ASCII);
            tree.append(Checkpoint.hash(quoted));
            forgotten++;
        } else {
            tree.append(lines.buffer(), lines.begin(), lines.length());
        }
    }
}
