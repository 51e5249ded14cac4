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
}
