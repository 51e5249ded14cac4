// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerFormTest {

    private final MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();

    @BeforeEach
    void theFormAsItIsFirstShown() {
        fields.putSingle("answer", "allow");
        fields.put("device", List.of("car-1"));
        fields.putSingle("resolution", "PT0S");
        fields.putSingle("past", "none");
        fields.putSingle("until", "PT720H");
    }

    @Test
    void nothingTickedGivesWhatIsRequiredAndNoPast() {
        assertEquals(
                new Grant(
                        Set.of(SampleDialogs.CAR),
                        Set.of(SampleDialogs.SPEED),
                        Optional.empty(),
                        Duration.ofDays(30),
                        Duration.ZERO,
                        Locale.FRENCH),
                grant());
    }

    @Test
    void whatIsTickedIsGivenToo() {
        fields.put("category", List.of(SampleDialogs.POSITION));

        assertEquals(Set.of(SampleDialogs.SPEED, SampleDialogs.POSITION), grant().categories());
    }

    @Test
    void aDayChosenFreelyCountsInsteadOfTheChoices() {
        fields.putSingle("past-day", "2026-06-01");
        fields.putSingle("until-day", "2026-12-01");

        assertEquals(Optional.of(Instant.parse("2026-05-31T22:00:00Z")), grant().dataFrom());
        assertEquals(Duration.between(SampleDialogs.NOW, Instant.parse("2026-11-30T23:00:00Z")), grant().validity());
    }

    @Test
    void theFirstDayAskedForBeginsWithTheInstantAskedFor() {
        fields.putSingle("past-day", "2026-01-01");

        assertEquals(Optional.of(SampleDialogs.ASKED_FROM), grant().dataFrom());
    }

    @Test
    void aPartOfThePastIsCountedFromNow() {
        fields.putSingle("past", "PT168H");

        assertEquals(Optional.of(SampleDialogs.NOW.minus(Duration.ofDays(7))), grant().dataFrom());
    }

    @Test
    void whatCannotBeReadIsInvalid() {
        fields.putSingle("until", "for ever");

        assertEquals(
                ConsentException.Reason.INVALID,
                assertThrows(ConsentException.class, this::grant).reason());
    }

    @Test
    void aFaultIsNamedForThePage() {
        fields.remove("device");
        assertEquals("device", new AnswerForm(fields).fault());
        fields.remove("answer");
        assertEquals("answer", new AnswerForm(fields).fault());
    }

    private Grant grant() {
        return new AnswerForm(fields)
                .grant(SampleDialogs.premium(), Locale.FRENCH, ZoneId.of("Europe/Paris"), SampleDialogs.NOW);
    }
}
