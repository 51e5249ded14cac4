// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.options.HomeOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a demo installation that is running; ./quadrille demo starts one.")
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options;

    @Parameters(
            paramLabel = "NAME",
            description = "ingest, read (default: both), withdraw, verify (needs no installation).")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!names.equals(List.of("verify"))) {
            requireRunning(options.existing());
        }
        Checkout checkout = Checkout.find();
        new Console(spec.commandLine().getOut()).step("Building the benchmarks");
        Path pom = checkout.root().resolve("pom.xml");
        if (run(List.of("mvn", "-q", "-B", "-f", pom.toString(), "-pl", "bench", "-am", "process-classes")) != 0) {
            throw new LauncherException("The benchmarks could not be built.");
        }
        Path target = checkout.root().resolve("bench/target");
        String classpath = String.join(
                File.pathSeparator,
                target.resolve("classes").toString(),
                checkout.launcherTarget().resolve("classes").toString(),
                Files.readString(target.resolve("classpath")).strip());
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.netty.noUnsafe=true",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-cp",
                classpath,
                "io.quadrille.bench.Bench",
                "--home",
                options.folder().toString()));
        words.addAll(names);
        return run(words);
    }

    private static void requireRunning(Home home) {
        if (!Files.exists(home.readyFile())) {
            throw new LauncherException("Nothing is running in " + home.folder() + "; ./quadrille demo starts it.");
        }
    }

    private static int run(List<String> words) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(words).inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start().waitFor();
    }
}
