// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;

/** A new device as typed. */
record DeviceForm(String id, String model, String name) {

    private static final LocalizedText MODEL =
            new LocalizedText("Choose the device's model.", "Choisissez le modèle de l’objet.");
    private static final LocalizedText IDENTIFIER = new LocalizedText(
            "The identifier holds letters, digits, dots, dashes and underscores only.",
            "L’identifiant ne contient que lettres, chiffres, points, tirets et soulignés.");

    static DeviceForm of(MultivaluedMap<String, String> sent) {
        return new DeviceForm(
                Typed.text(sent.getFirst("id")), Typed.text(sent.getFirst("model")), Typed.text(sent.getFirst("name")));
    }

    DeviceId deviceId() {
        return Typed.shaped(id, DeviceId::new, IDENTIFIER);
    }

    ModelId modelId() {
        return Typed.shaped(model, ModelId::new, MODEL);
    }
}
