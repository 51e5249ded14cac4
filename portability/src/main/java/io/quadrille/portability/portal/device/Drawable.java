// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which streams make a line. */
final class Drawable {

    private static final Set<ValueKind> KINDS = Set.of(ValueKind.NUMBER, ValueKind.VECTOR, ValueKind.BOOLEAN);

    private Drawable() {}

    static List<Stream> of(DeviceModel model) {
        return model.streams().stream()
                .filter(stream -> KINDS.contains(stream.kind()))
                .toList();
    }

    /** The one drawn small: the first that is a plain number. */
    static Optional<Stream> main(DeviceModel model) {
        return model.streams().stream()
                .filter(stream -> stream.kind() == ValueKind.NUMBER)
                .findFirst();
    }
}
