// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one installation: drawn at random when first asked for, kept in a file only its owner reads. */
public final class Secrets {

    private static final int BYTES = 33;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known;

    private Secrets(Path file, Properties known) {
        this.file = file;
        this.known = known;
    }

    public static Secrets in(Path folder) {
        Path file = folder.resolve("secrets.properties");
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException failure) {
                throw new LauncherException("The file " + file + " cannot be read: " + failure.getMessage(), failure);
            }
        }
        return new Secrets(file, known);
    }

    /** The secret of that name: 44 characters of letters, digits, {@code -} and {@code _} (264 random bits). */
    public String get(String name) {
        return get(name, Secrets::draw);
    }

    /** The secret of that name; if there is none yet, the one that is made for it. */
    public synchronized String get(String name, Supplier<String> make) {
        String secret = known.getProperty(name);
        if (secret == null) {
            secret = make.get();
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    /** The secret of that name, if it has been made. */
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(known.getProperty(name));
    }

    private static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            known.store(out, "Secrets of this installation. Keep them to yourself.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Folders.writePrivate(file, out.toByteArray());
    }
}
