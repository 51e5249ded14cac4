// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.util.List;

/** Values of several components: vectors with the model's axes, and positions. */
final class Vectors {

    private static final List<String> POSITION_AXES = List.of("lat", "lon", "alt");
    private static final List<String> POSITION_UNITS = List.of("lat", "lon", "m");
    private static final int NEEDED_OF_POSITION = 2;

    private Vectors() {}

    static boolean isComposed(Stream stream) {
        return stream.kind() == ValueKind.VECTOR || stream.kind() == ValueKind.POSITION;
    }

    static List<String> axes(Stream stream) {
        return stream.kind() == ValueKind.POSITION ? POSITION_AXES : stream.axes();
    }

    static String unit(Stream stream, int axis) {
        return stream.kind() == ValueKind.POSITION ? POSITION_UNITS.get(axis) : stream.unit();
    }

    static Value.Vector value(Stream stream, List<Double> components) throws RefusedMessage {
        boolean position = stream.kind() == ValueKind.POSITION;
        int most = axes(stream).size();
        int least = position ? NEEDED_OF_POSITION : most;
        if (components.size() < least || components.size() > most) {
            throw new RefusedMessage(
                    Reason.INCOMPLETE_VECTOR,
                    stream.name() + " has the components " + String.join(", ", axes(stream)) + ", not "
                            + components.size());
        }
        if (position && (Math.abs(components.get(0)) > 90 || Math.abs(components.get(1)) > 180)) {
            throw new RefusedMessage(Reason.OUT_OF_RANGE, stream.name() + " is not a place on Earth");
        }
        return new Value.Vector(components);
    }
}
