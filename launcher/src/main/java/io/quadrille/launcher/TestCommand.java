// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.opa.Opa;
import io.quadrille.launcher.options.HomeOptions;
import java.io.IOException;
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
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs every test of every part; the exit status is the verdict.")
final class TestCommand implements Callable<Integer> {

    /** Every command takes the same options; tests make homes of their own. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HomeOptions options;

    @Parameters(
            paramLabel = "WORD",
            description = "More words for Maven, after two dashes: -- -pl consent -am tests one module.")
    private List<String> more = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console(spec.commandLine().getOut());
        Checkout checkout = Checkout.find();
        Path opa = Opa.locate(checkout.cache(), console::step);
        Path browser = Browser.locate(console::step);
        List<String> words = new ArrayList<>(
                List.of("mvn", "-B", "-f", checkout.root().resolve("pom.xml").toString(), "verify"));
        words.addAll(more);
        console.step("Testing with " + opa + " and " + browser);
        ProcessBuilder maven = new ProcessBuilder(words).inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().put("QUADRILLE_OPA", opa.toString());
        maven.environment().put("QUADRILLE_BROWSER", browser.toString());
        int status = maven.start().waitFor();
        console.step(status == 0 ? "Every test passed" : "Some tests failed");
        return status == 0 ? 0 : 1;
    }
}
