// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Describes of every call the problems it can tell of, as far as they follow from what it takes. Those that only the call itself can know of
 * are named in {@code openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedProblems implements OASFilter {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Set<String> DECIDED_BY_POLICY = Set.of("readings:read", "events:read", "aggregates:read");

    /** Problems that share a status, under the name by which calls refer to them. */
    private enum Answer {
        InvalidRequest(ProblemType.INVALID_REQUEST),
        NotAuthenticated(ProblemType.NOT_AUTHENTICATED),
        Forbidden(ProblemType.FORBIDDEN, ProblemType.NOT_AN_APP, ProblemType.APP_STOPPED),
        Refused(ProblemType.REFUSED, ProblemType.FORBIDDEN, ProblemType.NOT_AN_APP, ProblemType.APP_STOPPED),
        NotFound(ProblemType.NOT_FOUND),
        NotAcceptable(ProblemType.NOT_ACCEPTABLE),
        Conflict(ProblemType.CONFLICT),
        TooLarge(ProblemType.TOO_LARGE),
        UnsupportedMediaType(ProblemType.UNSUPPORTED_MEDIA_TYPE),
        TooManyRequests(ProblemType.TOO_MANY_REQUESTS),
        Fault(ProblemType.FAULT),
        Unavailable(ProblemType.UNAVAILABLE),
        CannotDecide(ProblemType.CANNOT_DECIDE, ProblemType.UNAVAILABLE);

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot change
        private final List<ProblemType> types;

        Answer(ProblemType... types) {
            this.types = List.of(types);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (ProblemType type : ProblemType.values()) {
            exemplify(api.getComponents(), type);
        }
        for (Answer answer : Answer.values()) {
            api.getComponents().addResponse(answer.name(), response(api.getComponents(), answer));
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(call -> answers(path, call).forEach(answer -> refer(call, answer))));
    }

    private static List<Answer> answers(String path, Operation call) {
        List<SecurityRequirement> needed = call.getSecurity().stream()
                .filter(requirement -> requirement.hasScheme("app"))
                .toList();
        boolean open = needed.isEmpty();
        boolean decided = needed.stream()
                .anyMatch(requirement -> requirement.getScheme("app").stream().anyMatch(DECIDED_BY_POLICY::contains));
        List<Answer> answers = new ArrayList<>(List.of(Answer.NotAcceptable, Answer.Fault));
        if (!open) {
            answers.addAll(List.of(
                    Answer.NotAuthenticated, Answer.TooManyRequests, decided ? Answer.Refused : Answer.Forbidden));
        }
        answers.addAll(decided ? List.of(Answer.NotFound, Answer.CannotDecide) : List.of(Answer.Unavailable));
        if (path.contains("{")) {
            answers.add(Answer.NotFound);
        }
        if (call.getRequestBody() != null) {
            answers.addAll(List.of(Answer.InvalidRequest, Answer.TooLarge, Answer.UnsupportedMediaType));
        } else if (takesQuery(path, call)) {
            answers.add(Answer.InvalidRequest);
        }
        return answers;
    }

    private static boolean takesQuery(String path, Operation call) {
        int inPath = path.contains("{") ? 1 : 0;
        return call.getParameters() != null && call.getParameters().size() > inPath;
    }

    private static void refer(Operation call, Answer answer) {
        String status = Integer.toString(answer.types.getFirst().status());
        if (!call.getResponses().hasAPIResponse(status)) {
            call.getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(answer.name()));
        }
    }

    private static APIResponse response(Components components, Answer answer) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        components.getExamples().keySet().stream()
                .filter(name -> answer.types.stream().anyMatch(type -> name.startsWith(type.word())))
                .forEach(name ->
                        problem.addExample(name, OASFactory.createExample().ref(name)));
        APIResponse response = OASFactory.createAPIResponse()
                .description(answer.types.stream().map(ProblemType::sentence).collect(Collectors.joining(" ")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, problem));
        return switch (answer) {
            case NotAuthenticated -> withHeader(response, HttpHeaders.WWW_AUTHENTICATE);
            case Unavailable, CannotDecide -> withHeader(response, HttpHeaders.RETRY_AFTER);
            case TooManyRequests ->
                withHeader(withHeader(withHeader(response, HttpHeaders.RETRY_AFTER), "RateLimit"), "RateLimit-Policy");
            default -> response;
        };
    }

    private static APIResponse withHeader(APIResponse response, String name) {
        return response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static void exemplify(Components components, ProblemType type) {
        if (!components.getExamples().containsKey(type.word())) {
            components.addExample(
                    type.word(),
                    OASFactory.createExample()
                            .summary(type.title())
                            .value(Map.of(
                                    "type", type.uri().toString(),
                                    "title", type.title(),
                                    "status", type.status(),
                                    "detail", type.sentence())));
        }
    }
}
