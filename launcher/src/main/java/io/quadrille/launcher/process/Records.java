// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The records of a home's processes: what lives, and what a killed launcher left behind. */
public final class Records {

    public static final String LAUNCHER = "launcher";
    private static final String SUFFIX = ".pid";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> DATABASE_LAST = List.of("postgresql");

    private final Path runFolder;

    public Records(Path runFolder) {
        this.runFolder = runFolder;
    }

    /** Ends those that are provably ours (same number, same moment of start), the database last; returns how many. */
    public int end(Consumer<String> progress) {
        int ended = 0;
        for (String name : names()) {
            ProcessRecord record = ProcessRecord.read(runFolder, name).orElseThrow();
            if (!name.equals(LAUNCHER) && record.process().isPresent()) {
                progress.accept("Ending " + name + ", which an earlier start left behind");
                Signals.end(record.process().get(), endingOf(name), PATIENCE);
                ended++;
            }
            record.forget();
        }
        return ended;
    }

    /** The live processes by name, in the order in which they would be ended. */
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        for (String name : names()) {
            ProcessRecord.read(runFolder, name)
                    .flatMap(ProcessRecord::process)
                    .ifPresent(process -> processes.put(name, process));
        }
        return processes;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(runFolder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted(Comparator.<String, Boolean>comparing(DATABASE_LAST::contains)
                            .thenComparing(Comparator.reverseOrder()))
                    .toList();
        } catch (IOException failure) {
            throw new LauncherException("The folder " + runFolder + " cannot be read.", failure);
        }
    }

    private static Command.Ending endingOf(String name) {
        return DATABASE_LAST.contains(name) ? Command.Ending.INT : Command.Ending.TERM;
    }
}
