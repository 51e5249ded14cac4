// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the files of exports lie. A file that has its final name is whole and on disk. */
@ApplicationScoped
class ExportFiles {

    private static final String PART = ".part";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;

    ExportFiles(ExportSettings settings) {
        this.directory = settings.directory();
    }

    Path finished(ExportJob job) {
        return directory.resolve(job.id() + ".zip");
    }

    /** A new file to write to; what somebody else left unfinished of the same export is deleted. */
    Path begin(ExportJob job) throws IOException {
        Files.createDirectories(directory, OWNER_ONLY_FOLDER);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, job.id() + "*" + PART)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
        return Files.createTempFile(directory, job.id().toString(), PART, OWNER_ONLY);
    }

    /** Makes sure that a written file outlives a power cut. */
    void seal(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a sealed file its final name. */
    void publish(ExportJob job, Path sealed) throws IOException {
        Files.move(sealed, finished(job), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(ExportJob job) throws IOException {
        Files.deleteIfExists(finished(job));
    }
}
