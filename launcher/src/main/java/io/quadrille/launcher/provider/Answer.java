// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came back of a call, whatever its status. */
public record Answer(int status, String contentType, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; fails with {@link LauncherException} if it is something else. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new LauncherException(
                    "The platform answered " + status + " with something that is not JSON.", notJson);
        }
    }

    /** In a refusal the policy's reasons, in their order: by code the sentence. Empty in any other answer. */
    public Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        json().path("reasons")
                .forEach(reason -> reasons.put(
                        reason.path("code").asText(), reason.path("sentence").asText()));
        return reasons;
    }
}
