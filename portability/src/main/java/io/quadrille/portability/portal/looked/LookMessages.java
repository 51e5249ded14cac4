// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("looked")
interface LookMessages {

    @Message("Who looked")
    String title();

    @Message("Every access to your data is entered here before anything leaves, and so is every refusal.")
    String intro();

    @Message("Nobody has looked")
    String none();

    @Message("When an app asks for your data, its question and the answer appear here, whether it was allowed or not.")
    String none_text();

    @Message("Nothing fits these filters")
    String none_filtered();

    @Message("Choose others, or show everything.")
    String none_filtered_text();

    @Message("Show everything")
    String all();

    @Message("App")
    String app();

    @Message("Device")
    String device();

    @Message("Outcome")
    String outcome();

    @Message("From")
    String from();

    @Message("To")
    String until();

    @Message("All")
    String any();

    @Message("Allowed")
    String allowed();

    @Message("Refused")
    String refused();

    @Message("Show")
    String show();

    @Message("[[{who}]] read [[{rows}]] readings of your {what}.")
    String did_read(String who, String rows, String what);

    @Message("[[{who}]] read averages over many people, you among them ({what}).")
    String did_count(String who, String what);

    @Message("[[{who}]] read [[{rows}]] events of your device.")
    String did_events(String who, String rows);

    @Message("[[{who}]] read the latest values of your {what}.")
    String did_latest(String who, String what);

    @Message("[[{who}]] looked up which devices it may read: {devices}.")
    String did_list(String who, String devices);

    @Message("You exported [[{rows}]] readings.")
    String did_export(String rows);

    @Message("You looked at your own data.")
    String did_own();

    @Message("[[{who}]] asked to read your data and was [[refused]].")
    String denied(String who);

    @Message("Your own request was [[refused]].")
    String denied_own();

    @Message("Details")
    String details();

    @Message("With its app")
    String with_app();

    @Message("Purpose")
    String purpose();

    @Message("Data")
    String data();

    @Message("Measured")
    String window();

    @Message("from {from} to {until}")
    String from_to(String from, String until);

    @Message("Readings")
    String rows();

    @Message("Under your consent")
    String consent();

    @Message("See it")
    String see();

    @Message("Reason code")
    String code();

    @Message("Policy revision")
    String policy();

    @Message("Entry")
    String entry();

    @Message("Older")
    String older();

    @Message("Proof")
    String proof();

    @Message("Download")
    String download();

    @Message("Check it yourself")
    String check();

    @Message(
            "Under Details, each entry has its proof, a small file. This command tells on your own machine whether the entry stands, unchanged, in the signed ledger; nobody can drop it unseen, not even we:")
    String check_text();

    @Message("How long this is kept")
    String kept();

    @Message(
            "Entries are kept for {years} years. Then they are deleted; only a fingerprint stays, so that the proofs of all others still hold. Your name is in none of them.")
    String kept_text(int years);

    @Message("This entry is safe, but not signed yet.")
    String awaited();

    @Message("Its proof will be here at {when}.")
    String awaited_by(String when);

    @Message("Try again")
    String again();
}
