// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.shell;

import io.quadrille.launcher.checkout.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real shell script in a checkout of nothing, with JDKs and a Maven that only note that they were called. */
final class FakeCheckout {

    private static final List<Path> SYSTEM_PATH = List.of(Path.of("/usr/bin"), Path.of("/bin"));

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    FakeCheckout(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("launcher/src/main"));
        Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(folder.resolve("launcher/pom.xml"), "");
        Files.copy(Checkout.find().root().resolve("quadrille"), script());
        executable(script());
        for (String tool :
                List.of("sed", "head", "tail", "find", "dirname", "readlink", "mkdir", "mv", "sleep", "cat")) {
            program(folder.resolve("bin").resolve(tool), "exec " + systemTool(tool) + " \"$@\"\n");
        }
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("QUADRILLE_JDK_FOLDERS", folder.resolve("jdks").toString());
    }

    Path script() {
        return folder.resolve("quadrille");
    }

    Path source() {
        return folder.resolve("launcher/src/main/Source.java");
    }

    /** A JDK that answers with its own name and the arguments it was given. */
    Path jdk(Path where, String version) throws IOException {
        Files.createDirectories(where.resolve("bin"));
        Files.writeString(where.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(
                where.resolve("bin/java"),
                "case $1 in -XshowSettings*) echo \"    java.home = " + where + "\" >&2; exit 0;; esac\n"
                        + "echo \"java " + where.getFileName() + " $*\"\n");
        program(where.resolve("bin/javac"), "exit 0\n");
        return where;
    }

    Path usualJdk(String name, String version) throws IOException {
        return jdk(folder.resolve("jdks").resolve(name), version);
    }

    void maven(String version, int status) throws IOException {
        program(
                folder.resolve("bin/mvn"),
                "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + "'; exit 0; fi\n"
                        + "echo called >> " + folder.resolve("maven-calls") + "\n"
                        + "[ " + status + " -eq 0 ] || { echo 'no such symbol'; exit " + status + "; }\n"
                        + "mkdir -p " + folder.resolve("launcher/target/classes") + "\n"
                        + "echo a.jar > " + folder.resolve("launcher/target/classpath") + "\n");
    }

    long mavenCalls() throws IOException {
        Path calls = folder.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void putOnPath(Path jdk) {
        environment.merge("PATH", jdk.resolve("bin").toString(), (old, added) -> added + ":" + old);
    }

    Outcome run(Path script, Path currentFolder, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(script.toString())))
                .directory(currentFolder.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return new Outcome(process.exitValue(), output);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(script(), folder, arguments);
    }

    record Outcome(int status, String output) {
        String lastLine() {
            return output.lines().reduce("", (first, second) -> second);
        }
    }

    private static Path systemTool(String name) {
        return SYSTEM_PATH.stream()
                .map(place -> place.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void program(Path path, String script) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + script);
        executable(path);
    }

    private static void executable(Path path) {
        if (!path.toFile().setExecutable(true)) {
            throw new IllegalStateException(path + " cannot be made executable");
        }
    }
}
