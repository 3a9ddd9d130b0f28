package io.raksa.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds each RestAssured call to the API ({@code /v1/...}) of the application under test against the OpenAPI document that the
 * application itself serves at {@code /openapi}. Broken is the contract when operation, status or content type are not documented, when
 * the answer's body does not fit its schema, and when a request was accepted whose body or query is not as documented.
 *
 * <p>{@link RaksaTest} installs it. A test that calls what must not exist leaves it out:
 * {@code given().noFiltersOfType(OpenApiContract.class)}.
 */
public final class OpenApiContract implements Filter {

    private static final String API = "/v1/";

    private final Map<URI, OpenApiDocument> documents = new ConcurrentHashMap<>();

    /**
     * Makes the call and judges it.
     *
     * @return the answer, untouched
     * @throws AssertionError if the contract is broken; names operation, status, and where in the body
     */
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        var application = application();
        if (application.getAuthority().equals(uri.getAuthority())
                && uri.getRawPath().startsWith(API)) {
            judge(documents.computeIfAbsent(application, OpenApiContract::load), uri, request, response);
        }
        return response;
    }

    private static void judge(
            OpenApiDocument document, URI uri, FilterableRequestSpecification request, Response response) {
        var operation = document.operation(request.getMethod(), uri.getRawPath())
                .orElseThrow(() -> broken(request.getMethod() + " " + uri.getRawPath(), response, "is not documented"));
        var documented = operation
                .response(response.statusCode())
                .orElseThrow(() -> broken(operation.name(), response, "a status that is not documented"));
        check(
                operation,
                response,
                "response body",
                documented,
                response.contentType(),
                new String(response.asByteArray(), StandardCharsets.UTF_8));
        if (response.statusCode() / 100 == 2) {
            checkRequest(operation, uri, request, response);
        }
    }

    private static void checkRequest(
            OpenApiDocument.Operation operation, URI uri, FilterableRequestSpecification request, Response response) {
        for (var parameter : queryParameters(uri)) {
            if (!operation.takesQuery(parameter)) {
                throw broken(
                        operation.name(),
                        response,
                        "accepted the query parameter " + parameter + ", which is not documented");
            }
        }
        var documented = operation.request();
        if (!carriesBody(request)) {
            if (documented.filter(OpenApiDocument.Body::isRequired).isPresent()) {
                throw broken(
                        operation.name(),
                        response,
                        "accepted a request without the body that it documents as required");
            }
            return;
        }
        var body = documented.orElseThrow(() -> broken(operation.name(), response, "request body is not documented"));
        text(request.getBody())
                .ifPresent(sent -> check(operation, response, "request body", body, request.getContentType(), sent));
    }

    private static List<String> queryParameters(URI uri) {
        return Stream.ofNullable(uri.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .map(pair -> URLDecoder.decode(pair.split("=", -1)[0], StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean carriesBody(FilterableRequestSpecification request) {
        return request.getBody() != null
                || !request.getFormParams().isEmpty()
                || !request.getMultiPartParams().isEmpty();
    }

    private static void check(
            OpenApiDocument.Operation operation,
            Response response,
            String what,
            OpenApiDocument.Body documented,
            @Nullable String contentType,
            String body) {
        if (documented.isEmpty() || body.isEmpty()) {
            if (documented.isEmpty() != body.isEmpty() && !operation.name().startsWith("HEAD ")) {
                throw broken(
                        operation.name(), response, what + (body.isEmpty() ? " is missing" : " is not documented"));
            }
            return;
        }
        var content = documented
                .content(contentType)
                .orElseThrow(() -> broken(
                        operation.name(), response, what + ": content type " + contentType + " is not documented"));
        var violations = content.violations(body);
        if (!violations.isEmpty()) {
            throw broken(operation.name(), response, what + " " + String.join("\n  " + what + " ", violations));
        }
    }

    /** The body as it was sent; streams are gone by now. */
    private static Optional<String> text(@Nullable Object body) {
        return switch (body) {
            case String text -> Optional.of(text);
            case byte[] bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
            case null, default -> Optional.empty();
        };
    }

    private static AssertionError broken(String operation, Response response, String how) {
        return new AssertionError(
                "OpenAPI contract broken: " + operation + " answered " + response.statusCode() + "\n  " + how);
    }

    private static URI application() {
        var base = URI.create(RestAssured.baseURI);
        return RestAssured.port > 0
                ? URI.create(base.getScheme() + "://" + base.getHost() + ":" + RestAssured.port)
                : base;
    }

    private static OpenApiDocument load(URI application) {
        var request = HttpRequest.newBuilder(application.resolve("/openapi?format=json"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("No OpenAPI document: " + request.uri() + " answered " + answer.statusCode());
            }
            return new OpenApiDocument(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
