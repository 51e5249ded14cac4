// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Tally;
import io.quadrille.launcher.trip.Trip;
import io.quadrille.launcher.visit.BrowserPages;
import io.quadrille.launcher.visit.FormPages;
import io.quadrille.launcher.visit.Pages;
import io.quadrille.launcher.visit.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scenario {@code drive} in small, played against a running demo installation and told step by step: a trip comes in,
 * an insurer asks and is refused, the driver consents, the insurer reads just that, she sees that it looked, withdraws,
 * the next read is refused, and she takes her data with her. Can be played again and again on the same data.
 */
public final class Story {

    private final Cast cast;
    private final Path folder;
    private final Optional<Path> recordings;
    private final Narrator narrator;

    /**
     * A story that has not begun.
     *
     * @param ready the content of {@code ready.json} of a running demo installation
     * @param folder where the exported package is kept
     * @param recordings the folder of the driving recordings; without it the trip is simulated
     * @param out gets every line
     */
    public Story(JsonNode ready, Path folder, Optional<Path> recordings, Consumer<String> out) {
        this.cast = new Cast(ready);
        this.folder = folder;
        this.recordings = recordings;
        this.narrator = new Narrator(out);
    }

    /**
     * Plays it in a real browser if there is one, else through the same pages' forms.
     *
     * @return whether everything came as it should
     */
    public boolean play() {
        return play(pages());
    }

    private Pages pages() {
        try {
            Optional<Path> browser = Browser.find();
            narrator.tell(browser.map(program -> "Alice will use the browser " + program + ".")
                    .orElse("There is no browser here; Alice will use the same pages' forms without one."));
            return browser.<Pages>map(BrowserPages::in).orElseGet(FormPages::new);
        } catch (LauncherException unusable) {
            narrator.tell(unusable.getMessage() + " Alice will use the same pages' forms without it.");
            return new FormPages();
        }
    }

    /** Plays it with the person's pages used in a certain way; closes them. */
    public boolean play(Pages pages) {
        try (Person alice = new Person(pages, cast.address("portal"), cast.person("alice"))) {
            Cast.Device car = cast.device("voltaire-motors", "alice");
            Trip trip = drive(car);
            Scene scene = new Scene(cast, narrator, alice, car, trip);
            Insurance insurance = new Insurance(scene);
            String consent = insurance.ask();
            insurance.read(consent);
            new CarMaker(scene).play();
            new OtherBrand(cast, narrator).play(consent);
            Aftermath aftermath = new Aftermath(scene);
            aftermath.look();
            aftermath.withdraw(insurance.insurer(), consent);
            aftermath.export(folder);
        } catch (LauncherException failure) {
            narrator.check(false, failure.getMessage());
        }
        narrator.end(cast);
        return narrator.failures() == 0;
    }

    private Trip drive(Cast.Device car) {
        Instant now = Instant.now();
        Trip trip = recordings.map(there -> Trip.recorded(there, now)).orElseGet(() -> Trip.simulated(now));
        narrator.step("Alice drives; her car sends what it measures over MQTT.");
        try (DeviceLink link = DeviceLink.open(cast.mqtt(), car.username(), car.password())) {
            link.send(trip.samples());
            Tally tally = link.settled();
            narrator.tell("The car " + car.username() + " sent "
                    + (recordings.isPresent() ? "the recorded trip 17" : "a simulated trip") + ": " + tally.readings()
                    + " readings in " + tally.messages() + " messages.");
            narrator.check(
                    tally.complete(),
                    "The platform acknowledged " + tally.acknowledgedReadings() + " of " + tally.readings()
                            + " readings; each is stored for good.");
            tally.refused().forEach((reason, count) -> narrator.tell("Refused " + count + ": " + reason));
        }
        return trip;
    }
}
