// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider API is described completely and rightly; each check has been seen to fail on a planted gap. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private DemoPlatform platform;
    private Description description;
    private JsonNode standard;

    @BeforeAll
    void read(DemoPlatform running) throws IOException {
        platform = running;
        description = Description.of(running);
        try (InputStream file = OpenApiIT.class.getResourceAsStream("/openapi-3.1.json")) {
            standard = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void theDocumentIsValidOpenApi() {
        assertTrue(description.document().path("openapi").asText().startsWith("3.1."));
        assertEquals(List.of(), Schemas.faultsByItself(standard, description.document()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/info/title",
                "/components/securitySchemes/app/flows",
                "/paths/~1api~1v1~1readings/get/responses/200/description"
            })
    void aDocumentThatBreaksTheStandardIsFound(String pointer) {
        assertFalse(
                Schemas.faultsByItself(standard, description.without(pointer).document())
                        .isEmpty());
    }

    @Test
    void everySchemaIsValidJsonSchema() {
        description
                .document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> assertEquals(List.of(), Schemas.faultsOfSchema(schema.getValue()), schema.getKey()));
        assertFalse(Schemas.faultsOfSchema(description
                        .with("/components/schemas/Agreement/type", "thing")
                        .document()
                        .at("/components/schemas/Agreement"))
                .isEmpty());
    }

    @Test
    void nothingIsMissing() {
        assertEquals(List.of(), new Completeness(description).gaps());
        assertEquals(29, description.calls().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1api~1v1~1readings/get/operationId | GET /api/v1/readings has no operationId
            /paths/~1api~1v1~1readings/get/summary | GET /api/v1/readings has no summary
            /paths/~1api~1v1~1readings/get/description | GET /api/v1/readings has no description
            /paths/~1api~1v1~1readings/get/tags | GET /api/v1/readings has no tags
            /paths/~1api~1v1~1readings/get/security/0/proof | GET /api/v1/readings does not say which scope and proof it needs
            /paths/~1api~1v1~1readings/get/responses/401 | GET /api/v1/readings does not tell of 401
            /paths/~1api~1v1~1readings/get/responses/503 | GET /api/v1/readings does not tell of 503
            /paths/~1api~1v1~1readings/get/responses/200/content/text~1csv/example | GET /api/v1/readings 200 text/csv has no example
            /components/parameters/Readings.limit/description | GET /api/v1/readings parameter limit has no description
            /components/parameters/Readings.limit/example | GET /api/v1/readings parameter limit has no example
            /components/examples/pushed/value/consentUrl | POST /api/v1/consent-requests 201 application/json: : required property 'consentUrl' not found
            /components/examples/request/value/state | POST /api/v1/consent-requests body application/json: : required property 'state' not found
            /components/schemas/Window/properties/until | GET /api/v1/readings 200 application/json: /window: property 'until' is not defined in the schema and the schema does not allow additional properties
            /components/responses/TooLarge/content/application~1problem+json/examples/too-large | POST /api/v1/agreements 413 application/problem+json has no example
            """)
    void whatIsMissingIsFound(String pointer, String gap) {
        List<String> gaps = new Completeness(description.without(pointer)).gaps();
        assertTrue(gaps.contains(gap), gaps::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /components/examples/not-found/value/status | 404 is not told as a problem of that status
            /components/examples/consent/value/validity/from | 200 application/json: /validity/from: does not match the date-time pattern must be a valid RFC 3339 date-time
            /components/parameters/Readings.limit/example | parameter limit: : string found, integer expected
            """)
    void whatDoesNotFitIsFound(String pointer, String gap) {
        List<String> gaps = new Completeness(description.with(pointer, "yesterday")).gaps();
        assertTrue(gaps.stream().anyMatch(found -> found.endsWith(gap)), gaps::toString);
    }

    @Test
    void theDocumentSaysWhereThisInstallationIs() {
        assertEquals(
                platform.address("api").resolve("/").toString(),
                description.document().at("/servers/0/url").asText() + "/");
        assertEquals(
                platform.address("issuer") + "/protocol/openid-connect/token",
                description
                        .document()
                        .at("/components/securitySchemes/app/flows/clientCredentials/tokenUrl")
                        .asText());
    }
}
