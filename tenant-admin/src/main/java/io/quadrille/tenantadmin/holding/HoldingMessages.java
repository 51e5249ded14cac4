// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminholdings")
interface HoldingMessages {

    @Message("Who holds it")
    String title();

    @Message("Nobody holds this device. What it measures belongs to nobody’s portal until somebody does.")
    String none();

    @Message("Person")
    String person();

    @Message("As")
    String role();

    @Message("{#if owner}owner{#else}user{/if}")
    String role_name(boolean owner);

    @Message("Owner")
    String owner();

    @Message("User beside the owner")
    String user();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("still")
    String still();

    @Message("End…")
    String end();

    @Message("End the holding now")
    String end_now();

    @Message(
            "{name} keeps what was measured until now and sees nothing of what comes after. Consents for this device give nothing more.")
    String end_text(String name);

    @Message("Keep it")
    String keep();

    @Message("Open a holding")
    String open();

    @Message("E-mail address of the person")
    String email();

    @Message("She must have an account. What the device measures from that day on is hers.")
    String open_text();
}
