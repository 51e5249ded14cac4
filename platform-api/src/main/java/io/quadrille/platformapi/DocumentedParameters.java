// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes a call's parameters as {@code openapi.yaml} does under {@code Tag.name}, or else under the name alone. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Parameter> described = api.getComponents().getParameters();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(call -> call.getParameters() != null)
                .forEach(call -> call.setParameters(referring(call, described)));
    }

    private static List<Parameter> referring(Operation call, Map<String, Parameter> described) {
        return call.getParameters().stream()
                .map(parameter -> Stream.of(call.getTags().getFirst() + "." + parameter.getName(), parameter.getName())
                        .filter(described::containsKey)
                        .findFirst()
                        .map(name -> OASFactory.createParameter().ref(name))
                        .orElse(parameter))
                .toList();
    }
}
