// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminmodels")
interface ModelMessages {

    @Message("Device models")
    String title();

    @Message("New model")
    String create();

    @Message("Publish the model")
    String publish();

    @Message("No model yet")
    String none();

    @Message("A model says what every device of a kind measures. Publish one, then register devices of it.")
    String none_how();

    @Message("Model")
    String model();

    @Message("Manufacturer")
    String manufacturer();

    @Message("Streams")
    String streams();

    @Message("Stream")
    String stream();

    @Message("Title in English")
    String title_en();

    @Message("Title in French")
    String title_fr();

    @Message("Kind")
    String kind();

    @Message("Unit")
    String unit();

    @Message("SenML unit such as km/h, m/s2, Cel.")
    String unit_hint();

    @Message("Axes")
    String axes();

    @Message("For a vector only: the components in order, such as x, y, z.")
    String axes_hint();

    @Message("Data category")
    String category();

    @Message("An IRI, such as https://w3id.org/dpv/pd#VehicleUsage. Consents are given by category.")
    String category_hint();

    @Message("Kept for, in days")
    String retention();

    @Message("Kept for")
    String kept();

    @Message("Expected every")
    String every();

    @Message("{days} days")
    String days(String days);

    @Message("Expected every, in seconds")
    String period();

    @Message("{seconds} s")
    String seconds(String seconds);

    @Message("Add a stream")
    String more();

    @Message("Rows left empty are not saved. A published model cannot be changed: its devices rely on it.")
    String rows_hint();

    @Message("Register a device")
    String register();

    @Message("{#switch kind}{#case NUMBER}number{#case BOOLEAN}yes or no{#case TEXT}text{#case VECTOR}vector"
            + "{#case POSITION}position{#else}JSON{/switch}")
    String kind_name(ValueKind kind);

    @Message("Identifier, name or manufacturer")
    String search_hint();
}
