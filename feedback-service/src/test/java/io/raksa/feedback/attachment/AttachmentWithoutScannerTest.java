package io.raksa.feedback.attachment;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.attach;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class AttachmentWithoutScannerTest {

    @Inject
    Sql sql;

    @Inject
    ScanningContents scanning;

    @Test
    void nothingIsCalledCleanThatNobodyLookedAt() {
        Opened complaint = openComplaint(UUID.randomUUID());
        Response attached = attach(Tokens.of("agent"), complaint, "photo.jpg", Samples.jpeg());
        attached.then().statusCode(201);

        scanning.run();

        assertThat(sql.rows(
                        "select state, scans from attachment_content where hash = ?", attached.<String>path("sha256")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("state", "PENDING").containsEntry("scans", 0));
        assertProblem(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + complaint.complaintId() + "/attachments/"
                                + attached.<String>path("id")))
                .hasStatus(409)
                .hasCode("ATTACHMENT_PENDING");
    }
}
