// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import io.quadrille.launcher.trip.Trip;
import io.quadrille.launcher.visit.ExportCheck;
import io.quadrille.launcher.visit.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The end of the story: the driver sees who looked, withdraws, and takes her data with her. */
final class Aftermath {

    private static final int SHOWN = 4;

    private final Narrator narrator;
    private final Person driver;
    private final Cast.Device car;

    Aftermath(Narrator narrator, Person driver, Cast.Device car) {
        this.narrator = narrator;
        this.driver = driver;
        this.car = car;
    }

    void look() {
        narrator.step(driver.name() + " looks who looked.");
        List<String> allowed = driver.looks("allowed");
        List<String> refused = driver.looks("refused");
        allowed.stream().limit(SHOWN).forEach(line -> narrator.tell("“" + line + "”"));
        refused.stream().limit(SHOWN).forEach(line -> narrator.tell("“" + line + "”"));
        narrator.check(
                allowed.stream().anyMatch(line -> line.contains("Loyal Assurance")),
                "She sees that Loyal Assurance read.");
        narrator.check(
                refused.stream().anyMatch(line -> line.contains("Loyal Assurance")),
                "She sees that it was refused, too.");
    }

    void withdraw(Provider insurer, String consent) {
        narrator.step(driver.name() + " withdraws her consent, in two clicks.");
        List<String> said = driver.withdraw(car.tenant(), consent);
        long withdrawn = System.nanoTime();
        ProviderApp.Answer answer = insurer.tryToRead("consent=" + consent);
        long millis = Duration.ofNanos(System.nanoTime() - withdrawn).toMillis();
        said.stream().limit(1).forEach(line -> narrator.tell("“" + line + "”"));
        narrator.check(
                answer.status() == 403 && answer.reasons().containsKey("consent-withdrawn"),
                "The next read, answered " + millis + " ms after her page, gets " + answer.status() + ".");
        narrator.reasons(answer);
    }

    void export(Path folder, Trip trip) {
        narrator.step(driver.name() + " takes her data with her.");
        Path file = folder.resolve("alice-" + car.id() + ".zip");
        driver.export(car.tenant(), car.id(), file);
        ExportCheck check = ExportCheck.of(file);
        narrator.tell("A Data Package of " + check.rows().size() + " tables: " + file);
        check.rows().forEach((table, rows) -> narrator.tell(String.format("%8d rows  %s", rows, table)));
        narrator.check(
                check.holds(),
                "The checksums of all " + check.files() + " files hold."
                        + (check.wrong().isEmpty() ? "" : " Not those of " + check.wrong()));
        long sent =
                trip.samples().stream().mapToLong(sample -> sample.readings()).sum();
        long packed = check.rows().values().stream().mapToLong(Long::longValue).sum();
        narrator.check(packed >= sent, "It holds " + packed + " rows; the trip alone made " + sent + ".");
    }
}
