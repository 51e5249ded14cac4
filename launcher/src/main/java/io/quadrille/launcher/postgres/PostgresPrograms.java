// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.checkout.Versions;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** PostgreSQL's programs for the running platform, unpacked once inside the checkout. */
final class PostgresPrograms {

    /** macOS starts a thread to find out a locale that no variable names, and PostgreSQL ends when it sees more than one. */
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    private static final String MAC = "darwin";

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms unpacked(Checkout checkout, Consumer<String> progress) {
        String platform = platform();
        Path folder = checkout.launcherTarget()
                .resolve("postgresql-" + Versions.of("postgresql") + "-" + platform.toLowerCase(Locale.ROOT));
        if (!Files.isDirectory(folder)) {
            progress.accept("Unpacking PostgreSQL " + Versions.of("postgresql"));
            unpack("/postgres-" + platform + ".txz", folder);
        }
        return new PostgresPrograms(folder);
    }

    /** The words that run {@code program}; PostgreSQL refuses to be root, so root lends it a user namespace. */
    List<String> command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            if (platform().startsWith(MAC)) {
                throw new LauncherException(
                        "PostgreSQL refuses to run as root; start as another user, or set quadrille.database.url to use your own.");
            }
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    /** On macOS flushing a file leaves it in the drive's own cache unless this is asked for. */
    static List<String> flushing() {
        return platform().startsWith(MAC) ? List.of("-c", "wal_sync_method=fsync_writethrough") : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void unpack(String resource, Path folder) {
        try (InputStream archive = PostgresPrograms.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new LauncherException("There is no PostgreSQL for this platform (" + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch") + "); set quadrille.database.url to use your own.");
            }
            Path unfinished = Files.createTempDirectory(folder.getParent(), "postgresql-");
            TarXz.unpack(archive, unfinished);
            moveIntoPlace(unfinished, folder);
        } catch (IOException failure) {
            throw new LauncherException("PostgreSQL cannot be unpacked: " + failure.getMessage(), failure);
        }
    }

    private static void moveIntoPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (IOException failure) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? MAC : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return system + "-" + machine;
    }
}
