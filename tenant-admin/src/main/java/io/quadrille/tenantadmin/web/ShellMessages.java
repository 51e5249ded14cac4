// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("shell")
interface ShellMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Language")
    String language();

    @Message("Menu")
    String menu();

    @Message("Sign out")
    String sign_out();

    @Message("Home")
    String home();

    @Message("Devices")
    String devices();

    @Message("Consents")
    String consents();

    @Message("Who looked")
    String who_looked();

    @Message("My data")
    String my_data();

    @Message("Overview")
    String overview();

    @Message("Models")
    String models();

    @Message("Providers")
    String providers();

    @Message("Agreements")
    String agreements();

    @Message("Erasures")
    String erasures();

    @Message("Sharing rules")
    String policy();

    @Message("Rejections")
    String rejections();

    @Message("Tenants")
    String tenants();

    @Message("Copy")
    String copy();

    @Message("Shown once: copy it now, nobody can show it again.")
    String shown_once();

    @Message("Code")
    String code();

    @Message("Quadrille: your objects, your data, your say.")
    String foot();

    @Message("""
            {#switch status}\
            {#case 403}This is not yours to see\
            {#case 404}There is no such page\
            {#case 409}Somebody was quicker\
            {#case 429}That was a lot at once\
            {#case 503}The platform cannot decide right now\
            {#else}This did not work\
            {/switch}""")
    String problem_title(int status);

    @Message("""
            {#switch status}\
            {#case 403}You are signed in, but this page belongs to somebody else. Sign in with another account, or go back.\
            {#case 404}The address is wrong, or what it named is gone or was never yours. Go back and choose again.\
            {#case 409}What you wanted to change has changed meanwhile. Go back, look again, and repeat if you still want it.\
            {#case 429}You have asked for more than is allowed in this time. Wait a minute, then go on.\
            {#case 503}Nothing was changed and nothing has left. Try again in a minute.\
            {#else}Nothing was changed. Go back and try again; if it happens again, tell the people who run this platform.\
            {/switch}""")
    String problem_advice(int status);

    @Message("Back to the start")
    String problem_home();

    @Message("Your objects, your data, your say")
    String welcome_title();

    @Message("See")
    String welcome_see();

    @Message("What your connected objects record, and everyone who looked at it.")
    String welcome_see_text();

    @Message("Decide")
    String welcome_decide();

    @Message("Who may read what, why and until when. Stopping takes two clicks.")
    String welcome_decide_text();

    @Message("Take along")
    String welcome_take();

    @Message("Everything in one file with its checksums, whenever you want.")
    String welcome_take_text();

    @Message("Open my portal")
    String welcome_portal();

    @Message("I work for a brand")
    String welcome_admin();
}
