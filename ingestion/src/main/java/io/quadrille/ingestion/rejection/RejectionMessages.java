// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminrejections")
interface RejectionMessages {

    @Message("Rejections")
    String title();

    @Message(
            "Messages that your devices sent and that were refused as a whole. Nothing of them was stored as a reading.")
    String about();

    @Message("Device")
    String device();

    @Message("Reason")
    String reason();

    @Message("When")
    String when();

    @Message("Topic")
    String topic();

    @Message("Size")
    String size();

    @Message("First bytes")
    String first_bytes();

    @Message("as hexadecimal numbers")
    String as_hex();

    @Message("Nothing was refused")
    String none();

    @Message("Every message of your devices could be read and stored.")
    String none_how();
}
