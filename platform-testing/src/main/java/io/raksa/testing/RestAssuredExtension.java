package io.raksa.testing;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Prepares RestAssured for each test: the {@link OpenApiContract} is in force, text is UTF-8, and NDJSON is known as text. Takes the
 * contract away after the test.
 */
final class RestAssuredExtension implements BeforeEachCallback, AfterEachCallback {

    private static final OpenApiContract CONTRACT = new OpenApiContract();

    @Override
    public void beforeEach(ExtensionContext context) {
        RestAssured.config = utf8();
        if (isWanted(context)) {
            RestAssured.filters(CONTRACT);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Filter> others = RestAssured.filters().stream()
                .filter(filter -> filter != CONTRACT)
                .toList();
        RestAssured.replaceFiltersWith(others);
    }

    /** RestAssured's own default for all but JSON is ISO 8859-1, in which there is no Thai. */
    static RestAssuredConfig utf8() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset(StandardCharsets.UTF_8)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT))
                .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    }

    private static boolean isWanted(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), RaksaTest.class, context.getEnclosingTestClasses())
                .map(RaksaTest::contract)
                .orElse(true);
    }
}
