// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminpolicy")
interface SettingsMessages {

    @Message("Sharing rules")
    String title();

    @Message(
            "These rules hold beside what people allow, at every exit and from the next read on. They can only take something away; nothing here lets anybody see more.")
    String intro();

    @Message("The rules are kept. The next read is decided by them.")
    String saved();

    @Message("The rules could not be kept")
    String wrong();

    @Message("Check the numbers, the hours and the time zone.")
    String wrong_how();

    @Message("Never for these purposes")
    String purposes();

    @Message("Never these kinds of data")
    String categories();

    @Message("Positions at most this exact")
    String places();

    @Message("as measured, or as agreed")
    String exact();

    @Message("to about {metres} m")
    String metres(String metres);

    @Message("How much")
    String how_much();

    @Message("Nothing measured longer ago than this many days")
    String age();

    @Message("Of a longer time only the newest days, this many")
    String window();

    @Message("At least this many seconds between two values")
    String resolution();

    @Message("Leave it empty for no limit.")
    String empty_hint();

    @Message("At what time of day")
    String hours();

    @Message("From")
    String opens();

    @Message("Until")
    String closes();

    @Message("Time zone")
    String zone();

    @Message("As in Europe/Paris. Leave the times empty for day and night.")
    String hours_hint();

    @Message("Keep these rules")
    String keep();
}
