// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the revision of the policies: the SHA-256, in hex, over path and content of every rule file in the order of
 * their paths. Run by the build: {@code java Revision.java SOURCES TARGET}.
 */
final class Revision {

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path sources = Path.of(args[0]);
        Path target = Path.of(args[1]);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : rules(sources)) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(sources.resolve(name)));
            digest.update((byte) 0);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, HexFormat.of().formatHex(digest.digest()));
    }

    private static List<String> rules(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".rego") && !name.endsWith("_test.rego"))
                    .sorted()
                    .toList();
        }
    }
}
