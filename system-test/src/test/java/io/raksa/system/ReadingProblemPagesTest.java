package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The address in the {@code type} of every problem that any service can answer with is a page of the gateway, in Thai and English. */
@SystemTest
class ReadingProblemPagesTest {

    private static final int FEWEST_KINDS = 150;

    private final Api api;
    private final Map<String, JsonNode> kinds = new TreeMap<>();

    ReadingProblemPagesTest(Platform platform, Api api) {
        this.api = api;
        Stream.of("customer-service", "feedback-service", "loyalty-service", "gateway")
                .map(service -> api.asAnybody().at(platform.address(service)))
                .flatMap(service -> service.get("/problems").expect(200).json().valueStream())
                .forEach(kind -> kinds.put(kind.path("code").asText(), kind));
    }

    @Test
    void everyTypeLeadsToAPageInBothLanguages() {
        assertThat(kinds).hasSizeGreaterThan(FEWEST_KINDS);
        SoftAssertions.assertSoftly(softly -> kinds.forEach((code, kind) -> {
            Answer page = read(kind, "text/html");
            softly.assertThat(page.response().body())
                    .as(code)
                    .contains(
                            "<article id=\"" + code + "\">",
                            "<p lang=\"en\"><strong>"
                                    + html(kind.at("/title/en").asText()),
                            "<p lang=\"th\"><strong>"
                                    + html(kind.at("/title/th").asText()));
        }));
    }

    @Test
    void everyTypeLeadsToTheSameForPrograms() {
        SoftAssertions.assertSoftly(softly -> kinds.forEach(
                (code, kind) -> softly.assertThat(read(kind, "application/json").json())
                        .as(code)
                        .isEqualTo(kind)));
    }

    @Test
    void everyKindIsSaidInThaiAndInEnglish() {
        SoftAssertions.assertSoftly(softly -> kinds.forEach((code, kind) -> {
            for (String text : new String[] {"title", "detail"}) {
                softly.assertThat(kind.at("/" + text + "/th").asText()).as(code).containsPattern("[ก-๙]");
                softly.assertThat(kind.at("/" + text + "/en").asText())
                        .as(code)
                        .containsPattern("[A-Za-z]")
                        .doesNotContainPattern("[ก-๙]");
            }
        }));
    }

    private Answer read(JsonNode kind, String form) {
        return api.asAnybody()
                .send("GET", kind.path("type").asText(), Map.of("Accept", form), null)
                .expect(200);
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
