// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("admintenants")
interface TenantMessages {

    @Message("Tenants")
    String title();

    @Message("Tenant")
    String tenant();

    @Message("New tenant")
    String create();

    @Message("Create")
    String create_now();

    @Message("No tenant yet")
    String none();

    @Message(
            "A tenant is a brand, a landlord or a utility that operates connected products here. Create one, then add its first member of staff.")
    String none_how();

    @Message("Staff")
    String staff();

    @Message("Add a member of staff")
    String add();

    @Message("Who works for the tenant sees its devices, models, providers and rejections, and no reading.")
    String add_text();

    @Message("User name")
    String username();

    @Message("Full name")
    String full_name();

    @Message("E-mail address")
    String email();

    @Message("Language")
    String language();

    @Message("Password")
    String password();

    @Message("{name} works for {tenant} now")
    String added(String name, String tenant);

    @Message("Hand it over in person; she can change it after signing in.")
    String added_text();

    @Message("Go to the tenant")
    String go();

    @Message("Platform")
    String platform();

    @Message("Name, identifier or country")
    String search_hint();
}
