// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.verify.export.PackageCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The end of the story: the driver sees who looked, withdraws, and takes her data with her. */
final class Aftermath {

    private static final int SHOWN = 4;

    private final Scene scene;

    Aftermath(Scene scene) {
        this.scene = scene;
    }

    void look() {
        scene.step(scene.driver().name() + " looks who looked.");
        List<String> allowed = scene.driver().looks("allowed");
        List<String> refused = scene.driver().looks("refused");
        allowed.stream().limit(SHOWN).forEach(line -> scene.tell("“" + line + "”"));
        refused.stream().limit(SHOWN).forEach(line -> scene.tell("“" + line + "”"));
        scene.check(
                allowed.stream().anyMatch(line -> line.contains("Loyal Assurance")),
                "She sees that Loyal Assurance read.");
        scene.check(
                refused.stream().anyMatch(line -> line.contains("Loyal Assurance")),
                "She sees that it was refused, too.");
    }

    void withdraw(Provider insurer, String consent) {
        scene.step(scene.driver().name() + " withdraws her consent, in two clicks.");
        List<String> said = scene.driver().withdraw(scene.car().tenant(), consent);
        long withdrawn = System.nanoTime();
        Answer answer = insurer.tryToRead("consent=" + consent);
        long millis = Duration.ofNanos(System.nanoTime() - withdrawn).toMillis();
        said.stream().limit(1).forEach(line -> scene.tell("“" + line + "”"));
        scene.check(
                answer.status() == 403 && answer.reasons().containsKey("consent-withdrawn"),
                "The next read, answered " + millis + " ms after her page, gets " + answer.status() + ".");
        scene.reasons(answer);
    }

    void export(Path folder) {
        scene.step(scene.driver().name() + " takes her data with her.");
        Path file = folder.resolve("alice-" + scene.car().id() + ".zip");
        scene.driver().export(scene.car().tenant(), scene.car().id(), file);
        PackageCheck check = opened(file);
        scene.tell("A Data Package of " + check.rows().size() + " tables: " + file);
        check.rows().forEach((table, rows) -> scene.tell(String.format("%8d rows  %s", rows, table)));
        scene.check(
                check.holds(),
                "The checksums of all " + check.files() + " files hold."
                        + (check.wrong().isEmpty() ? "" : " Not those of " + check.wrong()));
        long sent = scene.trip().total();
        long packed = check.rows().values().stream().mapToLong(Long::longValue).sum();
        scene.check(packed >= sent, "It holds " + packed + " rows; the trip alone made " + sent + ".");
    }

    private static PackageCheck opened(Path file) {
        try {
            return PackageCheck.of(file);
        } catch (IOException unreadable) {
            throw new LauncherException(
                    "The package " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
