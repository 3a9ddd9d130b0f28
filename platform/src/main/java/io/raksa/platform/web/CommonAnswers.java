package io.raksa.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.problem.ProblemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Documents what every operation may answer beside its own answers: the problems of the platform, where they can occur, with the body
 * that all problems have; and the header of idempotent operations. It runs last, when Quarkus has added what it knows of roles and bodies.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class CommonAnswers implements OASFilter {

    /** The shared parameter of idempotent operations: {@code @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)}. */
    public static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String BEARER = "bearer";

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request is not as documented; the problem names the place.",
            "401", "No valid token.",
            "403", "The token's role or owner may not do this.",
            "406", "What Accept asks for is not to be had.",
            "500", "Something went wrong on our side; the trace id finds it.",
            "503", "Too busy to answer now; try again after Retry-After.");
    private static final Map<String, String> WITH_BODY = Map.of(
            "413", "The body is too large.",
            "415", "The body's content type is not taken.");
    private static final Map<String, String> WITH_PATH_PARAMETER = Map.of("404", "There is no such thing.");
    private static final Map<String, String> WITH_KEY = Map.of(
            "409", "A refusal by the business, or the first request with this key is still running.",
            "422", "The key came with another request before.");
    private static final Map<String, String> WITH_VERSION = Map.of(
            "412", "Somebody changed it meanwhile; the problem names the fields that differ.",
            "428", "If-Match is missing.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        components.addSecurityScheme(BEARER, bearer());
        document.setComponents(components);
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(CommonAnswers::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private static void complete(String path, Operation operation) {
        APIResponses answers = Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        problems(path, operation).forEach((status, description) -> add(answers, status, description));
        answers.getAPIResponses().forEach(CommonAnswers::giveBody);
        operation.setResponses(answers);
    }

    private static Map<String, String> problems(String path, Operation operation) {
        Map<String, String> problems = new TreeMap<>(ALWAYS);
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (operation.getRequestBody() != null) {
            problems.putAll(WITH_BODY);
        }
        if (path.contains("{")) {
            problems.putAll(WITH_PATH_PARAMETER);
        }
        if (parameters.stream().anyMatch(CommonAnswers::isIdempotencyKey)) {
            problems.putAll(WITH_KEY);
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            problems.putAll(WITH_VERSION);
        }
        return problems;
    }

    private static boolean isIdempotencyKey(Parameter parameter) {
        return Idempotent.KEY.equals(parameter.getName())
                || (parameter.getRef() != null && parameter.getRef().endsWith("/" + IDEMPOTENCY_KEY));
    }

    private static void add(APIResponses answers, String status, String description) {
        APIResponse known = answers.getAPIResponse(status);
        if (known == null) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else if (known.getDescription() == null || known.getDescription().isBlank()) {
            known.setDescription(description);
        }
    }

    private static void giveBody(String status, APIResponse answer) {
        if (status.compareTo("400") >= 0 && answer.getRef() == null && answer.getContent() == null) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            PROBLEM_JSON,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .ref("#/components/schemas/" + ProblemView.SCHEMA))));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(Idempotent.KEY)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "A key of your own for this request, 1 to 200 visible ASCII characters, such as a UUID. The same request with"
                                + " the same key has its effect once and gets the same answer, with Idempotency-Replayed: true.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(200));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the OpenID Connect issuer; roles are in the claim groups.");
    }
}
