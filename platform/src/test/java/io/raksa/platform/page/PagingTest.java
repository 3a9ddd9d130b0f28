package io.raksa.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class PagingTest {

    @Test
    void theMarksLeadThroughTheWholeListOnce() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(given().auth()
                    .oauth2(Tokens.of("agent"))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body("{\"text\": \"page\", \"points\": 1}")
                    .post("/v1/notes")
                    .jsonPath()
                    .getString("id"));
        }
        List<String> read = new ArrayList<>();
        String after = Cursor.of(UUID.fromString(written.getFirst())).toString();
        do {
            JsonPath page = given().auth()
                    .oauth2(Tokens.of("agent"))
                    .queryParam("limit", 2)
                    .queryParam("after", after)
                    .get("/v1/notes")
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            read.addAll(page.getList("items.id"));
            after = page.getString("next");
        } while (after != null);
        assertThat(read)
                .containsAll(written.subList(1, 7))
                .hasSameSizeAs(new HashSet<>(read))
                .isSorted();
    }
}
