// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.trip.SameReadings;
import io.quadrille.launcher.trip.Trip;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the story between the driver and her insurer. */
final class Insurance {

    private static final String ACCELERATION = "https://quadrille.io/vocab#Acceleration";
    private static final String USAGE = "https://w3id.org/dpv/pd#VehicleUsage";
    private static final String POSITION = "https://w3id.org/dpv/pd#GPSCoordinate";
    private static final Set<String> ALLOWED_STREAMS = Set.of("acceleration", "rotation", "speed", "odometer");

    private final Scene scene;
    private final Provider insurer;

    Insurance(Scene scene) {
        this.scene = scene;
        this.insurer = new Provider("Loyal Drive", scene.cast().app("voltaire-motors.loyal-drive"));
    }

    Provider insurer() {
        return insurer;
    }

    /** Agreement, request, a read too early, and the driver's yes; answers with the consent. */
    String ask() {
        scene.step("Loyal Drive, the app of her insurer Loyal Assurance, asks for her data.");
        if (insurer.giveUp() > 0) {
            scene.tell("First it gives up what it still held from an earlier telling of this story.");
        }
        JsonNode agreement = insurer.lodge(
                new Provider.Reason(
                        "https://w3id.org/dpv#PersonalisedBenefits", "set your premium", "calculer votre prime", 365),
                List.of(
                        new Provider.Wish(
                                ACCELERATION,
                                true,
                                "to see how smoothly you drive",
                                "pour voir si vous conduisez en douceur"),
                        new Provider.Wish(USAGE, true, "to count your kilometres", "pour compter vos kilomètres"),
                        new Provider.Wish(POSITION, false, "to know the roads you take", "pour connaître vos routes")));
        scene.tell("Agreement lodged, revision " + agreement.path("revision").asInt()
                + ": acceleration and use of the car, and if she likes, position.");
        Provider.Request request = insurer.ask(
                agreement.path("id").asText(),
                scene.trip().begin(),
                scene.cast().returnTo());
        refusedTooEarly();
        return answer(request);
    }

    private void refusedTooEarly() {
        scene.step("Loyal Drive does not wait for her answer and reads.");
        Answer answer = insurer.tryToRead(
                "from=" + scene.trip().begin() + "&until=" + scene.trip().end());
        scene.check(answer.status() == 403, "It gets " + answer.status() + " and not one reading.");
        scene.reasons(answer);
    }

    private String answer(Provider.Request request) {
        scene.step(scene.driver().name() + " decides, on the consent page.");
        scene.driver().signIn();
        scene.driver().readRequest(request.consentUrl()).forEach(text -> scene.tell("“" + text + "”"));
        scene.tell("She ticks nothing optional, so not her position, and presses “Allow what I ticked”.");
        Map<String, String> brought = scene.driver().allow(scene.car().id(), Set.of());
        scene.check(
                "Given".equals(brought.get("status")) && request.state().equals(brought.get("state")),
                "She is back at Loyal Drive, which learns: " + brought.get("status") + ", consent "
                        + brought.get("consent_id") + ".");
        return brought.get("consent_id");
    }

    /** The insurer reads what it may, and tries what it may not. */
    void read(String consent) {
        scene.step("Loyal Drive reads again.");
        Map<Trip.Mark, JsonNode> expected = scene.trip().readings(ALLOWED_STREAMS);
        Provider.Reading reading = insurer.read(consent, scene.trip());
        scene.tell("It gets " + reading.values().size() + " readings, over " + reading.pages() + " page(s).");
        scene.check(
                SameReadings.are(expected, reading.values()),
                "These are exactly the " + expected.size() + " that she allowed of the "
                        + scene.trip().total() + " her car sent.");
        Answer position = insurer.tryToRead("consent=" + consent + "&stream=position");
        scene.check(position.status() == 403, "It asks for her position and gets " + position.status() + ".");
        scene.reasons(position);
    }
}
