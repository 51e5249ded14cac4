// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("admindevices")
interface DeviceMessages {

    @Message("Devices")
    String title();

    @Message("Device")
    String device();

    @Message("Identifier or name")
    String search_hint();

    @Message("Register a device")
    String create();

    @Message("Register")
    String register();

    @Message("No device yet")
    String none();

    @Message("Register a device of one of your models. It signs in over MQTT with the credentials you get here.")
    String none_how();

    @Message("Model")
    String model();

    @Message("Registered")
    String registered();

    @Message("Retired")
    String retired();

    @Message("In use")
    String in_use();

    @Message("What its holder calls it. It can be changed later.")
    String name_hint();

    @Message("{device} is registered")
    String made(String device);

    @Message("New credentials for {device}")
    String renewed(String device);

    @Message("The old credentials are void from now on.")
    String renewed_text();

    @Message("Only a hash of the password is kept. If you lose it, renew the credentials on the device’s page.")
    String secret_text();

    @Message("User name")
    String username();

    @Message("Password")
    String password();

    @Message("Go to the device")
    String go();

    @Message("Renew the credentials…")
    String renew();

    @Message("Renew the credentials")
    String renew_now();

    @Message("The present password stops working at once. The device stays silent until it is given the new one.")
    String renew_text();

    @Message("Keep them")
    String keep();

    @Message("Retire it…")
    String retire();

    @Message("Retire it for good")
    String retire_now();

    @Message("It is disconnected and signs in no more. What it measured stays with those who held it.")
    String retire_text();

    @Message("Keep it in use")
    String retire_keep();

    @Message("How it signs in")
    String sign_in();
}
