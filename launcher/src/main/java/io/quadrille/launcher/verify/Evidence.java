// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quadrille.launcher.verify.export.PackageCheck;
import io.quadrille.launcher.verify.ledger.Checkpoint;
import io.quadrille.launcher.verify.ledger.LedgerExtract;
import io.quadrille.launcher.verify.ledger.LedgerProof;
import io.quadrille.launcher.verify.signed.Json;
import io.quadrille.launcher.verify.signed.Keys;
import io.quadrille.launcher.verify.signed.SignedWord;
import io.quadrille.launcher.verify.signed.Unsound;
import io.quadrille.launcher.verify.signed.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/** A file that somebody was given, recognised by what it says it is. */
final class Evidence {

    private static final byte[] ZIP = {'P', 'K'};
    private static final int LARGEST_TEXT = 1 << 20;

    private final Path file;
    private final Supplier<Keys> keys;

    /** @param keys asked for only if the file is signed */
    Evidence(Path file, Supplier<Keys> keys) {
        this.file = file;
        this.keys = keys;
    }

    Verdict check() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(LARGEST_TEXT);
            byte[] begin = in.readNBytes(LARGEST_TEXT);
            if (Arrays.equals(ZIP, 0, ZIP.length, begin, 0, Math.min(ZIP.length, begin.length))) {
                return packed();
            }
            in.reset();
            return written(new String(begin, StandardCharsets.UTF_8), in);
        } catch (Unsound why) {
            return Verdict.fails(why.getMessage());
        }
    }

    private Verdict written(String text, InputStream in) throws IOException, Unsound {
        if (SignedWord.COMPACT.matcher(text.strip()).matches()) {
            return signed(text.strip());
        }
        if (!text.stripLeading().startsWith("{")) {
            return Verdict.unchecked(
                    "this is neither a proof nor an extract of a ledger, no signed document and no export.");
        }
        if (saysItIs(firstLine(text), LedgerExtract.FORMAT)) {
            return LedgerExtract.check(in, keys.get());
        }
        JsonNode whole = Json.object(text, "The file");
        return saysItIs(whole, LedgerProof.FORMAT)
                ? LedgerProof.check(whole, keys.get())
                : Verdict.unchecked("the file does not say in its member \"format\" that it is of a known kind.");
    }

    private Verdict signed(String compact) throws Unsound {
        SignedWord word = SignedWord.read(compact, keys.get());
        if (Checkpoint.TYPE.equals(word.type())) {
            return Verdict.holds("this is " + Checkpoint.of(word).inWords() + ".");
        }
        return Verdict.holds(String.format(
                Locale.ROOT,
                "this document%s was signed with the key %s and not changed. It says: %s",
                word.type().isEmpty() ? "" : " (" + word.type() + ")",
                word.keyId(),
                word.document()));
    }

    private Verdict packed() throws IOException {
        try {
            PackageCheck check = PackageCheck.of(file);
            long rows =
                    check.rows().values().stream().mapToLong(Long::longValue).sum();
            return check.holds()
                    ? Verdict.holds(String.format(
                            Locale.ROOT,
                            "all %d files of this export are as they were packed, %,d rows in %d tables.",
                            check.files(),
                            rows,
                            check.rows().size()))
                    : Verdict.fails("not as they were packed: " + String.join(", ", check.wrong()) + ".");
        } catch (ZipException | JsonProcessingException broken) {
            return Verdict.fails("the export is cut or altered: " + broken.getMessage() + ".");
        }
    }

    private static JsonNode firstLine(String text) {
        int end = text.indexOf('\n');
        try {
            return Json.object(end < 0 ? text : text.substring(0, end), "The first line");
        } catch (Unsound broken) {
            return MissingNode.getInstance();
        }
    }

    private static boolean saysItIs(JsonNode object, String format) {
        return format.equals(object.path("format").asText());
    }
}
