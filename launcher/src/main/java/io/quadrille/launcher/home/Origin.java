// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What an installation was first made with. Its sign-in addresses stand in the realm, which is written once, so a later start must
 * keep to them.
 */
public final class Origin {

    private static final String OFFSET = "port-offset";
    private static final String PUBLIC_URL = "public-url";

    private final Home home;
    private final Properties known = new Properties();

    public Origin(Home home) {
        this.home = home;
        if (Files.exists(file())) {
            try (Reader reader = Files.newBufferedReader(file())) {
                known.load(reader);
            } catch (IOException failure) {
                throw new LauncherException("The file " + file() + " cannot be read.", failure);
            }
        }
    }

    /** The offset asked for, else the one this home was made with, else none. */
    public int offset(OptionalInt asked) {
        String made = known.getProperty(OFFSET);
        if (made == null) {
            return asked.orElse(0);
        }
        int offset = Integer.parseInt(made);
        if (asked.orElse(offset) != offset) {
            throw new LauncherException(
                    "The installation in " + home.folder() + " was made with --port-offset " + offset
                            + ", which its sign-in addresses contain; leave the option out, or choose another --home.");
        }
        return offset;
    }

    public void requireSame(String publicUrl) {
        String made = known.getProperty(PUBLIC_URL, publicUrl);
        if (!made.equals(publicUrl)) {
            throw new LauncherException("The installation in " + home.folder() + " was made for " + made + "; set "
                    + Addresses.PUBLIC_URL + " back to that, or choose another --home.");
        }
    }

    /** Remembers; called once the realm has been written. */
    public void remember(int offset, String publicUrl) {
        String text = OFFSET + "=" + offset + "\n" + PUBLIC_URL + "=" + publicUrl + "\n";
        Folders.writePrivate(file(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file() {
        return home.folder().resolve("installation.properties");
    }
}
