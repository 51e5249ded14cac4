// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminoverview")
interface OverviewMessages {

    @Message("Overview")
    String title();

    @Message("Last heard")
    String last_contact();

    @Message("No device has been heard yet.")
    String never();

    @Message("{count} heard in 24 h")
    String heard(String count);

    @Message("Messages refused")
    String refused();

    @Message("in 24 h")
    String in_a_day();

    @Message("Devices")
    String devices();

    @Message("Models")
    String models();

    @Message("Providers")
    String providers();

    @Message("with {#if count == 1}1 app{#else}{count} apps{/if}")
    String with_apps(int count);

    @Message("Agreements")
    String agreements();

    @Message("Consents in force")
    String in_force();

    @Message("The last 24 hours")
    String day();

    @Message("Hour")
    String hour();

    @Message("Devices whose readings were accepted")
    String sent();

    @Message("Hour by hour, the {count} devices heard last are followed.")
    String followed(String count);

    @Message("Fell silent")
    String silent();

    @Message("Every device that was ever heard was heard in the last 24 hours.")
    String none_silent();

    @Message("Device")
    String device();

    @Message("Newest rejections")
    String rejections();

    @Message("All rejections")
    String all_rejections();

    @Message("Nothing was refused: every message could be read and stored.")
    String none_refused();

    @Message("Reason")
    String reason();

    @Message("When")
    String when();

    @Message("Who read this week")
    String looks();

    @Message("No app has asked for data in the last seven days.")
    String none_looked();

    @Message("{allowed} allowed, {refused} refused")
    String counts(String allowed, String refused);

    @Message("allowed")
    String allowed();

    @Message("refused")
    String denied();

    @Message("Newest agreements")
    String newest_agreements();

    @Message("All agreements")
    String all_agreements();

    @Message("No app has lodged an agreement yet.")
    String none_agreed();

    @Message("App")
    String app();

    @Message("Purpose")
    String purpose();

    @Message("Revision")
    String revision();

    @Message("Lodged")
    String lodged();

    @Message("What people decided")
    String consents();

    @Message("Nobody has decided on an app’s request yet.")
    String none_decided();

    @Message("""
            {#switch way}\
            {#case ALLOWED}In force\
            {#case PAUSED}Paused\
            {#case OPEN}Put off\
            {#case REFUSED}Refused\
            {#case WITHDRAWN}Withdrawn\
            {#case GIVEN_UP}Given up by the app\
            {#case EXPIRED}Expired\
            {#case INVALID}No longer valid\
            {/switch}""")
    String way(Overview.Way way);
}
