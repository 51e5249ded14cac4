// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The demo's file, and beside it the draft that lets an interrupted seeding go on where it stood. */
final class DemoFile {

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final Path draft;

    DemoFile(Path file) {
        this.file = file.toAbsolutePath();
        this.draft = this.file.resolveSibling(file.getFileName() + ".draft");
    }

    boolean complete() {
        return Files.exists(file);
    }

    DemoActors read() throws IOException {
        if (Files.exists(draft)) {
            return json.readValue(draft.toFile(), DemoActors.class);
        }
        return complete() ? json.readValue(file.toFile(), DemoActors.class) : DemoActors.nobody();
    }

    /** Keeps what is made so far; what was promised to the realm must never be forgotten. */
    void keep(DemoActors actors) throws IOException {
        write(draft, actors);
    }

    void finish(DemoActors actors) throws IOException {
        write(draft, actors);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Path target, DemoActors actors) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(actors));
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
