// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quadrille.tenantadmin.api.device.Stream;
import java.io.IOException;
import java.math.BigDecimal;

/** The fields of one SenML record; base fields live on from record to record (RFC 8428 §4.1). */
final class SenmlRecord {

    private static final int VERSION = 10;
    private static final int LONGEST_FRACTION = 40;
    private static final BigDecimal LARGEST_TIME = new BigDecimal("1e12");

    private String baseName = "";
    private BigDecimal baseTime = BigDecimal.ZERO;
    private String baseUnit = "";
    private double baseValue;

    private String name;
    private BigDecimal time;
    private String unit;
    private Object value;

    void read(JsonParser parser) throws IOException, RefusedMessage {
        name = "";
        time = BigDecimal.ZERO;
        unit = "";
        value = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String label = parser.currentName();
            parser.nextToken();
            readField(label, parser);
        }
    }

    private void readField(String label, JsonParser parser) throws IOException, RefusedMessage {
        switch (label) {
            case "bn" -> baseName = text(label, parser);
            case "bt" -> baseTime = time(label, parser);
            case "bu" -> baseUnit = text(label, parser);
            case "bv" -> baseValue = number(label, parser);
            case "bver" -> requireVersion(number(label, parser));
            case "n" -> name = text(label, parser);
            case "t" -> time = time(label, parser);
            case "u" -> unit = text(label, parser);
            case "v" -> setValue(number(label, parser));
            case "vs" -> setValue(text(label, parser));
            case "vb" -> setValue(truth(label, parser));
            case "vd", "s", "bs" ->
                throw new RefusedMessage(Reason.WRONG_KIND, "no stream takes the SenML field \"" + label + "\"");
            default -> skip(label, parser);
        }
    }

    private void setValue(Object read) throws RefusedMessage {
        if (value != null) {
            throw new RefusedMessage(Reason.UNEXPECTED_FIELD, "a SenML record has one value");
        }
        value = read;
    }

    private static void requireVersion(double version) throws RefusedMessage {
        if (version > VERSION) {
            throw new RefusedMessage(Reason.UNEXPECTED_FIELD, "SenML version " + VERSION + " is the newest known");
        }
    }

    /** RFC 8428 §4.4: unknown labels are ignored, unless they end with an underscore. */
    private static void skip(String label, JsonParser parser) throws IOException, RefusedMessage {
        if (label.endsWith("_")) {
            throw new RefusedMessage(
                    Reason.UNEXPECTED_FIELD, "the SenML field \"" + Text.shortened(label) + "\" is not understood");
        }
        parser.skipChildren();
    }

    /** Base fields alone may stand in a record of their own. */
    boolean isBaseOnly() {
        return value == null && name.isEmpty();
    }

    String fullName() {
        return baseName + name;
    }

    String effectiveUnit() {
        return unit.isEmpty() ? baseUnit : unit;
    }

    BigDecimal fullTime() {
        return baseTime.add(time);
    }

    double numberOf(Stream stream) throws RefusedMessage {
        PlainValues.require(value instanceof Double, stream, "a number (v)");
        double sum = baseValue + (Double) value;
        if (!Double.isFinite(sum)) {
            throw new RefusedMessage(Reason.NOT_FINITE, stream.name() + " is too large");
        }
        return sum;
    }

    String textOf(Stream stream) throws RefusedMessage {
        PlainValues.require(value instanceof String, stream, "a text (vs)");
        return Text.storable(stream, (String) value, PlainValues.TEXT_LIMIT);
    }

    boolean truthOf(Stream stream) throws RefusedMessage {
        PlainValues.require(value instanceof Boolean, stream, "true or false (vb)");
        return (Boolean) value;
    }

    private static String text(String label, JsonParser parser) throws IOException, RefusedMessage {
        requireShape(parser.hasToken(JsonToken.VALUE_STRING), label, "a text");
        return parser.getText();
    }

    private static boolean truth(String label, JsonParser parser) throws IOException, RefusedMessage {
        requireShape(parser.currentToken().isBoolean(), label, "true or false");
        return parser.getBooleanValue();
    }

    private static double number(String label, JsonParser parser) throws IOException, RefusedMessage {
        requireShape(parser.currentToken().isNumeric(), label, "a number");
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new RefusedMessage(Reason.NOT_FINITE, "the SenML field \"" + label + "\" is too large");
        }
        return number;
    }

    /** Decimal, because a double cannot hold every microsecond; bounded, because the sum of far exponents fills the memory. */
    private static BigDecimal time(String label, JsonParser parser) throws IOException, RefusedMessage {
        requireShape(parser.currentToken().isNumeric(), label, "a number");
        BigDecimal seconds = parser.getDecimalValue();
        if (Math.abs(seconds.scale()) > LONGEST_FRACTION || seconds.abs().compareTo(LARGEST_TIME) > 0) {
            throw new RefusedMessage(Reason.TIME_OUT_OF_RANGE, "the SenML field \"" + label + "\" is no time");
        }
        return seconds;
    }

    private static void requireShape(boolean right, String label, String wanted) throws RefusedMessage {
        if (!right) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "the SenML field \"" + label + "\" is to be " + wanted);
        }
    }
}
