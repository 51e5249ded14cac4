// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("myconsents")
interface ConsentMessages {

    @Message("My consents")
    String title();

    @Message("Who may read what, until when and why. You can stop each of them now.")
    String intro();

    @Message("You have allowed nobody anything")
    String none();

    @Message("When an app asks for your data it sends you to a page of ours; what you decide there appears here.")
    String none_text();

    @Message("What is over, and what you refused")
    String ended();

    @Message("Details and history")
    String details();

    @Message("Pause…")
    String pause_ask();

    @Message(
            "While it is paused, {provider} may read nothing under this permission, not even what was measured meanwhile until you resume it. You can resume it whenever you like.")
    String pause_text(String provider);

    @Message("Pause")
    String pause();

    @Message("Resume…")
    String resume_ask();

    @Message("{provider} may read again what the sentence above says, and what was measured during the pause.")
    String resume_text(String provider);

    @Message("Resume")
    String resume();

    @Message("Withdraw…")
    String withdraw_ask();

    @Message(
            "From the next moment {provider} may read nothing more under this permission. What it has read already it has; its service may stop. To allow it again, it must ask you again.")
    String withdraw_text(String provider);

    @Message("Withdraw")
    String withdraw();

    @Message("Leave it as it is")
    String keep();

    @Message("For")
    String on_devices();

    @Message("Data measured")
    String data();

    @Message("since {day}")
    String data_since(String day);

    @Message("whenever it was measured")
    String data_any();

    @Message("Given on")
    String given();

    @Message("Ends on")
    String ends();

    @Message("How it stands now")
    String stands();

    @Message("Consent number")
    String number();

    @Message("Allow less")
    String narrow();

    @Message("Untick what it shall no longer read, or choose an earlier last day. More can only be asked by the app.")
    String narrow_text();

    @Message("Devices")
    String devices();

    @Message("Data")
    String categories();

    @Message("Last day")
    String last_day();

    @Message("Allow only this")
    String narrow_do();

    @Message("Decide now")
    String decide();

    @Message("Allow it for as long again")
    String renew();

    @Message("The same, from today on and for as long as you allowed it before. Nothing is added.")
    String renew_text();

    @Message("Renew")
    String renew_do();

    @Message("Renewed, from today on. Nothing was added.")
    String note_renewed();

    @Message("There is nothing to decide any more: the request is over. The app can ask you again.")
    String note_over();

    @Message("What happened")
    String timeline();

    @Message("You allowed it.")
    String event_given();

    @Message("You refused it.")
    String event_refused();

    @Message("You put the decision off.")
    String event_deferred();

    @Message("You allowed less.")
    String event_narrowed();

    @Message("You paused it.")
    String event_suspended();

    @Message("You resumed it.")
    String event_resumed();

    @Message("You withdrew it.")
    String event_withdrawn();

    @Message("The other side gave it up.")
    String event_revoked();

    @Message("It lost its validity.")
    String event_invalidated();

    @Message("You renewed it.")
    String event_renewed();

    @Message("{provider} read {rows} readings.")
    String event_read(String provider, String rows);

    @Message("{provider} asked and was refused.")
    String event_denied(String provider);

    @Message("Erasure")
    String erasure();

    @Message("{provider} has to erase what it received by {day}, and to say so here.")
    String erasure_due(String provider, String day);

    @Message("{provider} says that it erased what it received on {day}. In its words:")
    String erasure_done(String provider, String day);

    @Message("{provider} had to erase what it received by {day} and has not said that it did")
    String erasure_late(String provider, String day);

    @Message("Ask it, or the brand: both can be told by your data protection authority to do so.")
    String erasure_late_text();

    @Message("Receipt")
    String receipt();

    @Message(
            "Each change has a receipt, signed by this platform. Whoever has it can check it offline: ./quadrille verify FILE.")
    String receipts_text();

    @Message("Paused. Nothing is read under this permission until you resume it.")
    String note_paused();

    @Message("Resumed.")
    String note_resumed();

    @Message("Withdrawn. Nothing more is read under this permission.")
    String note_withdrawn();

    @Message("Narrowed. Only what stands here may be read from now on.")
    String note_narrowed();

    @Message(
            "This could not be done any more: the permission has changed meanwhile. What you see is how it stands now.")
    String note_conflict();

    @Message(
            "Nothing was changed: at least one device and everything the service needs must remain, and the last day cannot be later. To end it altogether, withdraw it.")
    String note_invalid();

    @Message("The reason given: “{words}”")
    String event_because(String words);
}
