// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.DeviceModel;
import io.quadrille.tenantadmin.api.Stream;
import io.quadrille.tenantadmin.api.ValueKind;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a model must be before devices can be made of it. */
final class ModelRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_STREAMS = 200;
    private static final int MOST_AXES = 16;
    private static final int LONGEST_UNIT = 32;
    private static final int LONGEST_RETENTION = 36_500;

    private ModelRules() {}

    /** One sentence on what is wrong, if something is. */
    static Optional<String> fault(DeviceModel model) {
        if (model.manufacturer().isBlank()) {
            return Optional.of("A model needs its manufacturer's name.");
        }
        if (model.streams().isEmpty() || model.streams().size() > MOST_STREAMS) {
            return Optional.of("A model has 1 to 200 streams.");
        }
        Set<String> names = new HashSet<>();
        for (Stream stream : model.streams()) {
            Optional<String> fault = names.add(stream.name()) ? fault(stream) : Optional.of("is there twice.");
            if (fault.isPresent()) {
                return Optional.of("Stream " + stream.name() + " " + fault.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Stream stream) {
        if (!NAME.matcher(stream.name()).matches()) {
            return Optional.of("needs a name of letters, digits, dots, dashes and underscores.");
        }
        if (stream.unit().length() > LONGEST_UNIT) {
            return Optional.of("has a unit of more than 32 characters.");
        }
        if (stream.retentionDays() < 1 || stream.retentionDays() > LONGEST_RETENTION) {
            return Optional.of("must be kept for 1 to 36,500 days.");
        }
        if (stream.period().compareTo(Duration.ofMillis(1)) < 0) {
            return Optional.of("needs the period in which a reading is expected.");
        }
        if (!isAbsolute(stream.category())) {
            return Optional.of("needs a category that is an address (IRI).");
        }
        return axesFault(stream);
    }

    private static Optional<String> axesFault(Stream stream) {
        List<String> axes = stream.axes();
        if (stream.kind() != ValueKind.VECTOR) {
            return axes.isEmpty() ? Optional.empty() : Optional.of("has axes without being a vector.");
        }
        boolean sound = axes.size() >= 2
                && axes.size() <= MOST_AXES
                && Set.copyOf(axes).size() == axes.size()
                && axes.stream().allMatch(axis -> NAME.matcher(axis).matches());
        return sound ? Optional.empty() : Optional.of("needs 2 to 16 different axes.");
    }

    private static boolean isAbsolute(String category) {
        try {
            return URI.create(category).isAbsolute();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
