// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminerasures")
interface ErasureMessages {

    @Message("Erasures")
    String title();

    @Message(
            "When a consent ends, its recipient has to erase what it received and say so. Here stands who has not yet said it.")
    String intro();

    @Message("Nobody has to erase anything")
    String none();

    @Message("When a consent ends, the recipient’s duty stands here until it says that it has erased.")
    String none_how();

    @Message("Consent")
    String consent();

    @Message("App")
    String app();

    @Message("How it ended")
    String ended();

    @Message("Due")
    String due();

    @Message("State")
    String state();

    @Message("Overdue")
    String overdue();

    @Message("Open")
    String open();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Given up")
    String revoked();

    @Message("Expired")
    String expired();

    @Message("No longer valid")
    String invalidated();
}
