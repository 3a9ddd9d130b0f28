package io.raksa.feedback.profile;

import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class MergedCustomersTest {

    @Inject
    Profiles profiles;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();

    @Test
    void complaintsOfAllRecordsAreTheCustomersUntilTheMergeIsUndone() {
        Opened one = openComplaint(survivor);
        Opened other = openComplaint(merged);
        assertThat(complaints(survivor)).containsExactly(one.complaintId());
        assertProblem(read(Tokens.customer(survivor), other)).hasStatus(403);

        merge(merge, survivor, merged, 1);

        assertThat(complaints(survivor)).containsExactly(other.complaintId(), one.complaintId());
        assertThat(complaints(merged)).containsExactly(other.complaintId(), one.complaintId());
        read(Tokens.customer(survivor), other).then().statusCode(200);
        read(Tokens.customer(merged), one).then().statusCode(200);
        comment(Tokens.customer(survivor), other, "FROM_CUSTOMER", "It is me.")
                .then()
                .statusCode(201);

        undo(merge, survivor, merged, 2);

        assertThat(complaints(survivor)).containsExactly(one.complaintId());
        assertThat(complaints(merged)).containsExactly(other.complaintId());
        assertProblem(read(Tokens.customer(survivor), other)).hasStatus(403);
    }

    @Test
    void casesOfTwoRecordsOfOneCustomerCanBecomeOne() {
        Opened one = openComplaint(survivor);
        Opened other = openComplaint(merged);
        Map<String, Object> same = Map.of("into", one.complaintId(), "reason", "Told twice.");
        assertProblem(act("agent", other, "merge", same)).hasStatus(409).hasCode("COMPLAINT_MERGE");

        merge(merge, survivor, merged, 1);

        act("agent", other, "merge", same).then().statusCode(200);
    }

    @Test
    void anUndoingThatOvertakesItsMergeStillEndsIt() {
        undo(merge, survivor, merged, 2);
        merge(merge, survivor, merged, 1);

        assertThat(profiles.recordsOf(survivor)).containsExactly(survivor);
        assertThat(profiles.profileOf(merged)).isEqualTo(merged);
    }

    @Test
    void whatIsToldTwiceIsTakenOnce() {
        merge(merge, survivor, merged, 1);
        merge(merge, survivor, merged, 1);
        assertThat(profiles.recordsOf(merged)).containsExactly(survivor, merged);

        undo(merge, survivor, merged, 2);
        undo(merge, survivor, merged, 2);
        merge(merge, survivor, merged, 1);
        assertThat(profiles.areOne(survivor, merged)).isFalse();
    }

    @Test
    void aChainIsFollowedAndTakenApartInAnyOrder() {
        UUID last = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        merge(second, last, survivor, 2);
        merge(merge, survivor, merged, 1);

        assertThat(profiles.recordsOf(merged)).containsExactlyInAnyOrder(last, survivor, merged);
        assertThat(profiles.profileOf(merged)).isEqualTo(last);

        undo(second, last, survivor, 3);
        assertThat(profiles.recordsOf(last)).containsExactly(last);
        assertThat(profiles.recordsOf(merged)).containsExactly(survivor, merged);
    }

    @Test
    void manyMergesToldAtOnceAllLead() throws Exception {
        List<UUID> records = Stream.generate(UUID::randomUUID).limit(8).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> news = IntStream.range(0, 7)
                    .mapToObj(at -> (Callable<Boolean>) () -> {
                        merge(UUID.randomUUID(), records.get(at + 1), records.get(at), at + 1);
                        return true;
                    })
                    .toList();
            assertThat(threads.invokeAll(news)).allMatch(done -> done.resultNow());
        }

        assertThat(profiles.recordsOf(records.getFirst())).containsExactlyInAnyOrderElementsOf(records);
        assertThat(profiles.profileOf(records.getFirst())).isEqualTo(records.getLast());
    }

    private static void merge(UUID merge, UUID survivor, UUID merged, int minute) {
        tell("merged", "mergedAt", merge, survivor, merged, minute);
    }

    private static void undo(UUID merge, UUID survivor, UUID merged, int minute) {
        tell("unmerged", "undoneAt", merge, survivor, merged, minute);
    }

    private static void tell(String fact, String when, UUID merge, UUID survivor, UUID merged, int minute) {
        told(
                "customer.customer." + fact + ".v1",
                survivor,
                Map.of(
                        "mergeId",
                        merge.toString(),
                        "survivorId",
                        survivor.toString(),
                        "mergedId",
                        merged.toString(),
                        when,
                        "2026-11-22T08:%02d:00Z".formatted(minute)));
    }

    private static Response read(String token, Opened complaint) {
        return as(token).get("/v1/complaints/" + complaint.complaintId());
    }

    private static List<String> complaints(UUID customer) {
        return as(Tokens.customer(customer))
                .queryParam("customerId", customer)
                .get("/v1/complaints")
                .path("items.id");
    }
}
