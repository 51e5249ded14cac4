// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Small shell programs in a folder of their own, to stand on a test's PATH. */
public record FakePrograms(Path folder) {

    /** A program that prints this and ends well. */
    public Path printing(String name, String output) {
        return running(name, "echo '" + output + "'");
    }

    /** A program that runs this piece of shell, with nothing on its PATH but this folder. */
    public Path running(String name, String script) {
        try {
            Files.createDirectories(folder);
            Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
            return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
