// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminproviders")
interface ProviderMessages {

    @Message("Providers")
    String title();

    @Message("Provider")
    String provider();

    @Message("Enter a provider")
    String create();

    @Message("Enter")
    String enter();

    @Message("No provider yet")
    String none();

    @Message("A provider serves people with their data, if they consent. Enter one, then register its app.")
    String none_how();

    @Message("Website")
    String website();

    @Message("Identity")
    String identity();

    @Message("Verified")
    String verified();

    @Message("Not verified")
    String not_verified();

    @Message("Say that you have checked who this is")
    String verify();

    @Message("Take the verification back")
    String unverify();

    @Message("People see on the consent page whether you have checked who asks them.")
    String verified_text();

    @Message("Apps")
    String apps();

    @Message("Register an app")
    String register();

    @Message("Register")
    String register_now();

    @Message("This provider has no app yet. It needs one to ask for consent and to read.")
    String no_apps();

    @Message("Client identifier")
    String client();

    @Message("Issuer of its tokens")
    String issuer();

    @Message("Redirect addresses")
    String redirects();

    @Message("One a line. People are sent back to one of them, compared exactly.")
    String redirects_hint();

    @Message("Public keys (JWK set)")
    String jwks();

    @Message("The app signs in with the private key, which never leaves the provider: private_key_jwt (ES256) and DPoP."
            + " Paste the public part only.")
    String jwks_hint();

    @Message("Stopped")
    String stopped();

    @Message("Stop this app")
    String stop();

    @Message("Let it in again")
    String let_in();

    @Message("A stopped app is refused at once, whatever tokens and consents it holds. Its consents stay.")
    String stop_text();

    @Message("What they used, day by day")
    String usage();

    @Message("Or the address where the keys are published")
    String jwks_uri();

    @Message("An https address on a host that the operator has allowed. The provider renews its keys there by itself.")
    String jwks_uri_hint();

    @Message("What people know the app by, on the consent page and in “who looked”.")
    String name_hint();

    @Message("Name, identifier or app")
    String search_hint();
}
