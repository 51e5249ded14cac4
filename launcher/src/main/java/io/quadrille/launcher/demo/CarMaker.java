// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.trip.SameReadings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the story in which the car maker gets the engine's data and nothing else. */
final class CarMaker {

    private static final String ENGINE = "https://quadrille.io/vocab#EngineState";
    private static final Set<String> ALLOWED_STREAMS = Set.of("engine-speed", "engine-temperature");

    private final Scene scene;

    CarMaker(Scene scene) {
        this.scene = scene;
    }

    void play() {
        scene.step("Voltaire Care, the car maker's maintenance service, asks for the engine's data only.");
        Provider maker = new Provider("Voltaire Care", scene.cast().app("voltaire-motors.voltaire-care"));
        int old = maker.giveUp();
        if (old > 0) {
            scene.tell("First it gives up what it still held from an earlier telling of this story.");
        }
        String consent = ask(maker);
        Provider.Reading reading = maker.read(consent, scene.trip());
        int read = reading.values().size();
        scene.check(
                SameReadings.are(scene.trip().readings(ALLOWED_STREAMS), reading.values()),
                scene.driver().name() + " allows it; it reads " + read + " readings, all there are of the engine.");
        Answer speed = maker.tryToRead("consent=" + consent + "&stream=speed");
        scene.check(speed.status() == 403, "It asks for her speed and gets " + speed.status() + ".");
        scene.reasons(speed);
    }

    private String ask(Provider maker) {
        JsonNode agreement = maker.lodge(
                new Provider.Reason(
                        "https://w3id.org/dpv#RepairImpairments",
                        "find faults before they stop you",
                        "trouver les pannes avant qu’elles ne vous arrêtent",
                        180),
                List.of(new Provider.Wish(
                        ENGINE, true, "to see how the engine does", "pour voir comment va le moteur")));
        Provider.Request request = maker.ask(
                agreement.path("id").asText(),
                scene.trip().begin(),
                scene.cast().returnTo());
        scene.driver().readRequest(request.consentUrl());
        Map<String, String> brought = scene.driver().allow(scene.car().id(), Set.of());
        return brought.get("consent_id");
    }
}
