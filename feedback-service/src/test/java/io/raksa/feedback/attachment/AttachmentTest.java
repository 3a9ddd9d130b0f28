package io.raksa.feedback.attachment;

import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.attach;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
@WithTestResource(ScannerPort.class)
class AttachmentTest {

    private static final String AGENT = Tokens.of("agent");

    @Inject
    Sql sql;

    @ConfigProperty(name = "raksa.attachments.clamav.port")
    int port;

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatIsFoundCleanIsHandedOutToBeSaved() throws Exception {
        Opened complaint = openComplaint(customer);
        byte[] photo = Samples.jpegOf(700_000);

        Response attached = attach(Tokens.customer(customer), complaint, "ใบเสร็จ 1.jpg", photo);

        attached.then().statusCode(201);
        assertThat(attached.header("Location")).isEqualTo(address(complaint, attached));
        assertThat(attached.<String>path("complaintId")).isEqualTo(complaint.complaintId());
        assertThat(attached.<String>path("name")).isEqualTo("ใบเสร็จ 1.jpg");
        assertThat(attached.<String>path("type")).isEqualTo("image/jpeg");
        assertThat(attached.<Integer>path("size")).isEqualTo(700_000);
        assertThat(attached.<String>path("sha256")).isEqualTo(Samples.sha256(photo));
        assertThat(attached.<String>path("state")).isEqualTo("PENDING");
        assertThat(attached.<Object>path("by")).isNull();
        try (FakeClamAv scanner = FakeClamAv.at(port)) {
            awaitState(complaint, "CLEAN");
            assertThat(scanner.calls()).isPositive();
        }
        Response file = as(Tokens.customer(customer)).get(address(complaint, attached));
        file.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Length", "700000")
                .header("ETag", '"' + Samples.sha256(photo) + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"_______ 1.jpg\";"
                                + " filename*=UTF-8''%E0%B9%83%E0%B8%9A%E0%B9%80%E0%B8%AA%E0%B8%A3%E0%B9%87%E0%B8%88%201.jpg");
        assertThat(file.asByteArray()).isEqualTo(photo);
        as(AGENT)
                .header("If-None-Match", file.header("ETag"))
                .get(address(complaint, attached))
                .then()
                .statusCode(304);
        assertThat(sql.count(
                        "select count(*) from audit_entry where resource_type = 'attachment' and resource_id = ?",
                        id(attached)))
                .isEqualTo(2);
    }

    @Test
    void whatTheScannerFindsIsNeverHandedOut() throws Exception {
        Opened complaint = openComplaint(customer);
        Response attached = attach(AGENT, complaint, "menu.txt", Samples.text(FakeClamAv.EICAR));
        attached.then().statusCode(201);

        try (FakeClamAv scanner = FakeClamAv.at(port)) {
            awaitState(complaint, "QUARANTINED");
            assertThat(scanner.calls()).isPositive();
        }

        assertProblem(as(Tokens.customer(customer)).get(address(complaint, attached)))
                .hasStatus(410)
                .hasCode("ATTACHMENT_QUARANTINED");
        assertThat(list(AGENT, complaint).<List<String>>path("finding")).containsExactly("Eicar-Signature");
        assertThat(list(Tokens.customer(customer), complaint).<List<Object>>path("finding"))
                .containsOnlyNulls();
    }

    @Test
    void whileTheScannerIsDownOrSaysNothingOfUseAFileWaits() throws Exception {
        Opened complaint = openComplaint(customer);
        Response attached = attach(AGENT, complaint, "photo.jpg", Samples.jpeg());
        attached.then().statusCode(201).body("state", org.hamcrest.Matchers.equalTo("PENDING"));
        awaitScans(attached, 2);

        for (String answer :
                List.of("INSTREAM size limit exceeded. ERROR\0", "stream: OK", "stream: Can't open ERROR\0", "\0")) {
            try (FakeClamAv scanner = FakeClamAv.troubled(port, answer)) {
                awaitScans(attached, scans(attached) + 2);
                assertThat(scanner.calls()).as(answer).isPositive();
            }
            assertProblem(as(AGENT).header("Accept-Language", "th").get(address(complaint, attached)))
                    .hasStatus(409)
                    .hasCode("ATTACHMENT_PENDING")
                    .hasTitle("ไฟล์ยังไม่ผ่านการตรวจ");
        }
        assertThat(as(AGENT).get(address(complaint, attached)).header("Retry-After"))
                .isEqualTo("5");

        try (FakeClamAv scanner = FakeClamAv.at(port)) {
            awaitState(complaint, "CLEAN");
            assertThat(scanner.calls()).isPositive();
        }
        as(AGENT).get(address(complaint, attached)).then().statusCode(200);
    }

    @Test
    void theSameBytesAreStoredOnceAndGoWithTheLastThatHasThem() throws Exception {
        byte[] photo = Samples.jpegOf(600_000);
        String hash = Samples.sha256(photo);
        Opened first = openComplaint(customer);
        Opened second = openComplaint(UUID.randomUUID());
        Response one = attach(AGENT, first, "a.jpg", photo);
        Response same = attach(AGENT, first, "b.jpg", photo);
        Response other = attach(AGENT, second, "c.jpg", photo);

        one.then().statusCode(201);
        same.then().statusCode(200);
        other.then().statusCode(201);
        assertThat(same.<String>path("id")).isEqualTo(one.path("id"));
        assertThat(same.<String>path("name")).isEqualTo("a.jpg");
        assertThat(stored(hash)).isEqualTo(new Stored(1, 3, 2));

        as(AGENT).delete(address(first, one)).then().statusCode(403);
        as(Tokens.of("supervisor")).delete(address(first, one)).then().statusCode(204);
        assertThat(stored(hash)).isEqualTo(new Stored(1, 3, 1));
        as(Tokens.of("supervisor")).delete(address(second, other)).then().statusCode(204);
        assertThat(stored(hash)).isEqualTo(new Stored(0, 0, 0));
        as(Tokens.of("supervisor")).delete(address(second, other)).then().statusCode(404);
    }

    @Test
    void ofManyWhoAttachTheSameAtOnceOneDoes() throws Exception {
        Opened complaint = openComplaint(customer);
        byte[] photo = Samples.jpegOf(300_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = Stream.generate(() -> (Callable<Integer>)
                            () -> attach(AGENT, complaint, "photo.jpg", photo).statusCode())
                    .limit(8)
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
        }
        assertThat(stored(Samples.sha256(photo))).isEqualTo(new Stored(1, 2, 1));
    }

    @Test
    void whileSomeAttachAndOthersRemoveTheSameBytesEachAttachmentHasThem() throws Exception {
        byte[] photo = Samples.jpeg();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all = Stream.generate(() -> (Callable<String>) () -> {
                        Opened complaint = openComplaint(UUID.randomUUID());
                        String outcomes = "";
                        for (int round = 0; round < 5; round++) {
                            Response attached = attach(AGENT, complaint, "photo.jpg", photo);
                            outcomes += attached.statusCode() + " "
                                    + as(Tokens.of("supervisor"))
                                            .delete(address(complaint, attached))
                                            .statusCode()
                                    + " ";
                        }
                        return outcomes;
                    })
                    .limit(8)
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(answer -> answer.resultNow()))
                    .hasSize(8)
                    .containsOnly("201 204 ".repeat(5));
        }
        assertThat(stored(Samples.sha256(photo))).isEqualTo(new Stored(0, 0, 0));
    }

    @Test
    void aFileAndAComplaintHoldOnlySoMuch() {
        Opened large = openComplaint(customer);
        assertProblem(attach(AGENT, large, "photo.jpg", Samples.jpegOf(10_485_761)))
                .hasStatus(413)
                .hasCode("BODY_TOO_LARGE");
        for (int file = 0; file < 5; file++) {
            attach(AGENT, large, "photo.jpg", Samples.jpegOf(10_485_760)).then().statusCode(201);
        }
        Response full = attach(AGENT, large, "photo.jpg", Samples.jpeg());
        assertProblem(full).hasStatus(409).hasCode("ATTACHMENTS_FULL");
        assertThat(full.<Integer>path("context.bytes")).isEqualTo(52_428_800);

        Opened many = openComplaint(customer);
        for (int file = 0; file < 10; file++) {
            attach(AGENT, many, "photo.jpg", Samples.jpeg()).then().statusCode(201);
        }
        assertProblem(attach(AGENT, many, "photo.jpg", Samples.jpeg()))
                .hasStatus(409)
                .hasCode("ATTACHMENTS_FULL");
        assertProblem(attach(AGENT, many, "photo.jpg", new byte[0]))
                .hasStatus(400)
                .hasCode("ATTACHMENT_EMPTY");
        assertThat(list(AGENT, many).<List<?>>path("$")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A46494600, image/jpeg",
        "89504E470D0A1A0A, image/png",
        "524946460100000057454250565038, image/webp",
        "00000018667479706865696300000000, image/heic",
        "255044462D312E370A, application/pdf",
        "49443303000000000000, audio/mpeg",
        "FFFB9000, audio/mpeg",
        "00000018667479704D34412000000000, audio/mp4",
        "4F676753000200, audio/ogg",
        "524946462400000057415645666D7420, audio/wav",
        "000000186674797069736F6D00000000, video/mp4",
        "00000018667479706D70343200000000, video/mp4"
    })
    void aFileIsWhatItsContentSays(String begin, String type) {
        Opened complaint = openComplaint(customer);

        Response attached = attach(AGENT, complaint, "notes.txt", Samples.begun(begin, 300));

        attached.then().statusCode(201);
        assertThat(attached.<String>path("type")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "4D5A9000, application/x-msdownload",
        "504B0304, application/zip",
        "474946383961, image/gif",
        "0000001866747970717420200000, video/quicktime",
        "3C68746D6C3E3C626F64793E, text/html",
        "2321 2F62696E2F73680A, application/x-sh",
        "3C73766720786D6C6E733D22687474703A2F2F7777772E77332E6F72672F323030302F737667222F3E, image/svg+xml",
        "00010203, application/octet-stream"
    })
    void whatIsNotTakenIsRefusedUnderAnyName(String begin, String detected) {
        Opened complaint = openComplaint(customer);

        Response refused = attach(AGENT, complaint, "photo.jpg", Samples.begun(begin.replace(" ", ""), 300));

        assertProblem(refused).hasStatus(415).hasCode("ATTACHMENT_TYPE");
        assertThat(refused.<String>path("detail"))
                .isEqualTo(
                        "By its content, whatever its name says, this is %s. Taken are: JPEG, PNG, WEBP, HEIC, PDF, TEXT, MP3, M4A, OGG, WAV, MP4."
                                .formatted(detected));
        assertThat(list(AGENT, complaint).<List<?>>path("$")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\bill.pdf, bill.pdf",
        "'a\u0000b\r\nc\u202Egpj.exe', abcgpj.exe",
        "'  ..hidden  name.txt ', hidden name.txt",
        "///, attachment",
        "'', attachment"
    })
    void aNameIsForPeopleOnly(String given, String shown) {
        assertThat(FileName.safe(given)).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.safe("ก".repeat(300) + ".jpeg")).isEqualTo("ก".repeat(195) + ".jpeg");
        assertThat(FileName.safe("😡".repeat(150))).isEqualTo("😡".repeat(100));
        assertThat(FileName.safe("a" + "😡".repeat(150) + ".pdf")).isEqualTo("a" + "😡".repeat(97) + ".pdf");
    }

    @Test
    void aStrangerLearnsNothing() {
        Opened complaint = openComplaint(customer);
        Response attached = attach(AGENT, complaint, "photo.jpg", Samples.jpeg());
        String stranger = Tokens.customer(UUID.randomUUID());
        Opened nobodys = new Opened("", UUID.randomUUID().toString(), "");

        for (Opened there : List.of(complaint, nobodys)) {
            assertProblem(attach(stranger, there, "photo.jpg", Samples.jpeg())).hasStatus(403);
            assertProblem(list(stranger, there)).hasStatus(403);
            assertProblem(as(stranger).get(address(there, attached))).hasStatus(403);
        }
        assertProblem(attach(Tokens.of("analyst"), complaint, "photo.jpg", Samples.jpeg()))
                .hasStatus(403);
        assertProblem(as(Tokens.customer(customer)).delete(address(complaint, attached)))
                .hasStatus(403);
        assertProblem(attach(AGENT, nobodys, "photo.jpg", Samples.jpeg())).hasStatus(404);
        assertProblem(as(AGENT).get(address(openComplaint(customer), attached))).hasStatus(404);
        list(Tokens.of("analyst"), complaint).then().statusCode(200);
    }

    @Test
    void whoHoldsTheCodeAttachesWithoutAnAccount() {
        Opened complaint = openAnonymousComplaint();
        byte[] photo = Samples.jpeg();

        Response attached = tracked(complaint.trackingCode(), photo);
        Response again = tracked(complaint.trackingCode().replace("-", " "), photo);

        attached.then().statusCode(201);
        again.then().statusCode(200);
        assertThat(again.<String>path("id")).isEqualTo(attached.path("id"));
        assertThat(attached.<Object>path("by")).isNull();
        assertThat(list(AGENT, complaint).<List<String>>path("by")).containsExactly("anonymous");
        assertProblem(tracked("RK-7F3K-9QXM-2VTB-H4WD-6JNX", photo)).hasStatus(404);
    }

    @Test
    void filesAreShownWhereTheirCaseGoesOn() {
        Opened survivor = openComplaint(customer);
        Opened absorbed = openComplaint(customer);
        String own = attach(AGENT, survivor, "1.jpg", Samples.jpeg()).path("id");
        String before = attach(AGENT, absorbed, "2.jpg", Samples.jpeg()).path("id");

        act("agent", absorbed, "merge", Map.of("into", survivor.complaintId(), "reason", "The same."))
                .then()
                .statusCode(200);
        String after = attach(Tokens.customer(customer), absorbed, "3.jpg", Samples.jpeg())
                .path("id");

        assertThat(list(Tokens.customer(customer), survivor).<List<String>>path("id"))
                .containsExactly(own, before, after);
        assertThat(list(AGENT, absorbed).<List<String>>path("id")).containsExactly(before, after);
        assertProblem(as(AGENT).get("/v1/complaints/" + survivor.complaintId() + "/attachments/" + before))
                .hasStatus(409)
                .hasCode("ATTACHMENT_PENDING");

        act("agent", absorbed, "unmerge", Map.of("reason", "Not the same."))
                .then()
                .statusCode(200);
        assertThat(list(AGENT, survivor).<List<String>>path("id")).containsExactly(own);
        assertThat(list(AGENT, absorbed).<List<String>>path("id")).containsExactly(before, after);
    }

    @Test
    void aCaseThatIsSplitOffShowsTheFilesOfTheOneItWasIn() {
        Opened first = openComplaint(customer);
        String photo = attach(AGENT, first, "1.jpg", Samples.jpeg()).path("id");
        String etag = as(AGENT).get("/v1/complaints/" + first.complaintId()).header("ETag");
        Response split = withKey(AGENT)
                .header("If-Match", etag)
                .body(Map.of("category", "SLOW", "severity", "HIGH", "reason", "Two things."))
                .post("/v1/complaints/" + first.complaintId() + "/split");
        split.then().statusCode(201);
        Opened second = new Opened("", split.path("complaintId"), "");

        String own = attach(AGENT, second, "2.jpg", Samples.jpeg()).path("id");

        assertThat(list(Tokens.customer(customer), second).<List<String>>path("id"))
                .containsExactly(photo, own);
        assertThat(list(AGENT, first).<List<String>>path("id")).containsExactly(photo);
    }

    @Test
    void theFilesOfAnErasedPersonAreGone() throws Exception {
        byte[] photo = Samples.jpegOf(300_000);
        Opened complaint = openComplaint(customer);
        attach(AGENT, complaint, "somchai.jpg", photo).then().statusCode(201);
        assertThat(stored(Samples.sha256(photo))).isEqualTo(new Stored(1, 2, 1));

        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));

        assertThat(stored(Samples.sha256(photo))).isEqualTo(new Stored(0, 0, 0));
        assertThat(list(AGENT, complaint).<List<?>>path("$")).isEmpty();
        assertProblem(attach(AGENT, complaint, "somchai.jpg", photo))
                .hasStatus(409)
                .hasCode("ATTACHMENT_CUSTOMER_ERASED");
    }

    /** Rows of the content, its pieces, and what is attached of it. */
    private record Stored(long contents, long pieces, long attachments) {}

    private Stored stored(String hash) {
        return new Stored(
                sql.count("select count(*) from attachment_content where hash = ?", hash),
                sql.count("select count(*) from attachment_content_piece where hash = ?", hash),
                sql.count("select count(*) from attachment where hash = ?", hash));
    }

    private long scans(Response attached) {
        return sql.count("select scans from attachment_content where hash = ?", attached.<String>path("sha256"));
    }

    private void awaitScans(Response attached, long scans) {
        await().until(() -> scans(attached) >= scans);
    }

    private static void awaitState(Opened complaint, String state) {
        await().until(() -> list(AGENT, complaint).<List<String>>path("state").equals(List.of(state)));
    }

    private static UUID id(Response attached) {
        return UUID.fromString(attached.path("id"));
    }

    private static String address(Opened complaint, Response attached) {
        return "/v1/complaints/%s/attachments/%s".formatted(complaint.complaintId(), attached.<String>path("id"));
    }

    private static Response list(String token, Opened complaint) {
        return as(token).get("/v1/complaints/" + complaint.complaintId() + "/attachments");
    }

    private static Response tracked(String code, byte[] file) {
        return given().contentType("application/octet-stream")
                .queryParam("fileName", "photo.jpg")
                .body(file)
                .post("/v1/track/{code}/attachments", code);
    }
}
