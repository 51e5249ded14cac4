// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("myhome")
interface HomeMessages {

    @Message("Home")
    String title();

    @Message("Hello, {name}")
    String hello(String name);

    @Message("Are my objects well?")
    String well();

    @Message("Who looked this week?")
    String looked();

    @Message("Nobody has asked for your data in the last seven days. Whoever does, even if refused, appears here.")
    String nobody();

    @Message("{allowed} allowed, {refused} refused")
    String counts(String allowed, String refused);

    @Message("allowed")
    String allowed();

    @Message("refused")
    String refused();

    @Message("Every look, with its reason")
    String all_looks();

    @Message("What needs me?")
    String needs();

    @Message("Nothing. Requests you put off and permissions about to end appear here.")
    String nothing();

    @Message("You put off deciding. Until you decide it may read nothing.")
    String put_off_text();

    @Message("Ends soon")
    String ends_soon();

    @Message("What you allowed it stops by itself on {day}. If you want it to go on, renew it.")
    String ends_text(String day);

    @Message("Who may read?")
    String allowed_now();

    @Message("All my consents")
    String all_consents();

    @Message("See it")
    String see();
}
