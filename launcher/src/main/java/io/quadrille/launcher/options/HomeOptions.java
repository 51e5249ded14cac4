// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.options;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options every command has: which installation is meant. */
public final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:QUADRILLE_HOME}",
            description =
                    "Data and settings of the installation (default: what QUADRILLE_HOME says, else .quadrille in the checkout).")
    private Path folder;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Shifts every port by N (default: as the installation was made, else 0).")
    private Integer offset;

    /** The home, made if it is missing. */
    public Home home() {
        return Home.at(folder());
    }

    /** The home, or one sentence if there is none. */
    public Home existing() {
        if (!Files.isDirectory(folder())) {
            throw new LauncherException("There is no installation in " + folder() + "; ./quadrille up makes one.");
        }
        return Home.at(folder());
    }

    public OptionalInt portOffset() {
        return offset == null ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    /** Where the home is, or would be. */
    public Path folder() {
        return folder == null || folder.toString().isEmpty()
                ? Checkout.find().root().resolve(".quadrille")
                : folder.toAbsolutePath();
    }
}
