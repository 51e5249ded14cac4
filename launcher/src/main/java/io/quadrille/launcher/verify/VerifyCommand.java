// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.options.HomeOptions;
import io.quadrille.launcher.verify.signed.Keys;
import io.quadrille.launcher.verify.signed.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./quadrille verify FILE}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks what a platform gave out, without asking it: the proof of an entry of the ledger, a whole ledger, a signed"
                    + " document such as a checkpoint or a receipt, or an export package."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it holds", "1:it does not hold: altered, cut or not what it says", "2:it cannot be checked"},
        footer = {"", "Example: verify proof.json --keys https://cars.example/.well-known/quadrille/keys"})
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What is to be checked.")
    private Path file;

    @Option(
            names = "--keys",
            paramLabel = "PLACE",
            description =
                    "The public keys that are believed, as JWK set: a file or an address. From a file, nothing leaves this"
                            + " machine. Otherwise the keys of the installation here.")
    private Optional<String> keys;

    @Mixin
    private HomeOptions options;

    @Override
    public Integer call() {
        Verdict verdict = verdict();
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict);
        out.flush();
        return verdict.outcome().status();
    }

    private Verdict verdict() {
        try {
            return new Evidence(file, this::believed).check();
        } catch (LauncherException why) {
            return Verdict.unchecked(why.getMessage());
        } catch (IOException unreadable) {
            return Verdict.unchecked(file + " cannot be read.");
        }
    }

    private Keys believed() {
        return keys.map(KeySource::at)
                .or(() -> KeySource.in(options.folder()))
                .orElseThrow(
                        () -> new LauncherException("this file is signed, and no keys are given. Name them with --keys;"
                                + " a platform publishes its own at /.well-known/quadrille/keys."));
    }
}
