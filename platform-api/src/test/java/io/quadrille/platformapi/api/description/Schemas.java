// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Holds values against a description's schemas, which for this let in nothing that they do not name. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode components;

    Schemas(Description description) {
        this.components = description.document().path("components").deepCopy();
        components.path("schemas").forEach(Schemas::close);
    }

    /** What is wrong with the value. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return faults(whole, value, STRICT);
    }

    /** What is wrong with the value by a schema that stands alone. */
    static List<String> faultsByItself(JsonNode schema, JsonNode value) {
        return faults(schema, value, SchemaValidatorsConfig.builder().build());
    }

    /** What is wrong with a schema. */
    static List<String> faultsOfSchema(JsonNode schema) {
        return FACTORY
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static List<String> faults(JsonNode schema, JsonNode value, SchemaValidatorsConfig config) {
        return FACTORY.getSchema(schema, config).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
