// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.mydata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("mydata")
interface MyDataMessages {

    @Message("My data")
    String title();

    @Message("What is yours goes with you.")
    String intro();

    @Message("Export")
    String export();

    @Message(
            "One file with everything a device measured while it was yours, your decisions about it and who looked; each part with its checksum. It stays here for seven days.")
    String export_text();

    @Message("Device")
    String device();

    @Message("Export")
    String export_do();

    @Message("You hold no device, so there is nothing to export yet.")
    String nothing();

    @Message("Exports so far")
    String jobs();

    @Message("None yet. What you export appears here with its progress.")
    String none();

    @Message("Asked for")
    String asked();

    @Message("{number} readings")
    String readings(String number);

    @Message("{number} kB")
    String kilobytes(String number);

    @Message("{number} MB")
    String megabytes(String number);

    @Message("Waiting")
    String queued();

    @Message("Being written")
    String running();

    @Message("Ready")
    String ready();

    @Message("Failed")
    String failed();

    @Message("Deleted after its week")
    String expired();

    @Message("Try it again; if it fails again, tell {tenant}.")
    String failed_text(String tenant);

    @Message("Download")
    String download();

    @Message("kept until {day}")
    String until(String day);

    @Message("Checksum of the file (SHA-256):")
    String checksum();

    @Message("Account")
    String account();

    @Message("Your name, your language, signing out.")
    String account_text();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message("Sign-in name")
    String username();

    @Message("Language")
    String language();

    @Message("Sign out")
    String sign_out();
}
