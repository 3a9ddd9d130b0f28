package io.raksa.platform.event;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The dead letters of the outbox: lanes that are held until somebody decides on their first event. */
@ApplicationScoped
class DeadLetters {

    private static final String RESOURCE = "dead-letter";

    private static final String LETTERS = """
            select lane.destination, lane.subject, lane.attempts, lane.last_error, lane.failing_since, lane.dead_since, lane.next_position,
                   lane.waiting - 1 as behind, event.id, event.type, event.time
            from outbox_lane lane join outbox_event event on event.position = lane.next_position
            where lane.dead_since is not null
            """;

    private static final String PAGE = LETTERS + """
              and (lane.next_position, lane.destination) > (:position, :lastDestination)
              and (cast(:destination as text) is null or lane.destination = :destination)
            order by lane.next_position, lane.destination
            limit :limit
            """;

    private static final String ONE = LETTERS + """
              and event.id = :eventId and lane.destination = :destination
            for update of lane
            """;

    private static final String REVIVE_ONE = """
            update outbox_lane set dead_since = null, attempts = 0, due_at = now()
            where subject = :subject and destination = :destination
            """;

    // Locked in the order in which appending locks, so that the two never wait for each other.
    private static final String REVIVE_ALL = """
            with dead as materialized (
                select subject, destination from outbox_lane
                where destination = :destination and dead_since is not null
                order by subject, destination
                for update)
            update outbox_lane lane set dead_since = null, attempts = 0, due_at = now()
            from dead
            where lane.subject = dead.subject and lane.destination = dead.destination
            """;

    private static final String REMOVE_LAST = """
            delete from outbox_lane where subject = :subject and destination = :destination and waiting = 1
            """;

    private static final String STEP_OVER = """
            update outbox_lane
            set next_position = next_position + 1, waiting = waiting - 1, due_at = now(), attempts = 0,
                last_error = null, failing_since = null, dead_since = null
            where subject = :subject and destination = :destination
            """;

    private final Jdbi jdbi;
    private final Audit audit;

    DeadLetters(Jdbi jdbi, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** The dead letters of one destination or of all, the oldest event first. */
    Page<DeadLetterView> page(@Nullable String destination, PageRequest request) {
        Cursor from = request.cursor(2).orElseGet(() -> Cursor.of(0, ""));
        List<Letter> letters = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("destination", destination)
                .bind("position", from.number(0))
                .bind("lastDestination", from.key().get(1))
                .bind("limit", request.rowsToRead())
                .map(DeadLetters::letter)
                .list());
        return Page.of(
                        letters,
                        request,
                        letter -> Cursor.of(letter.position(), letter.view().destination()))
                .map(Letter::view);
    }

    /** Has one dead letter sent again; those behind it follow. */
    @Transactional
    void replay(String destination, UUID eventId) {
        DeadLetterView letter = lock(destination, eventId);
        change(REVIVE_ONE, letter);
        audit.record("dead-letter.replayed", RESOURCE, eventId, 0, letter, letter, null);
    }

    /** Has all dead letters of a destination sent again; returns how many. */
    @Transactional
    int replayAll(String destination) {
        int replayed = jdbi.withHandle(handle ->
                handle.createUpdate(REVIVE_ALL).bind("destination", destination).execute());
        UUID id = UUID.nameUUIDFromBytes(destination.getBytes(StandardCharsets.UTF_8));
        audit.record(
                "dead-letters.replayed",
                "destination",
                id,
                0,
                null,
                Map.of("name", destination, "replayed", replayed),
                null);
        return replayed;
    }

    /** Gives one dead letter up for good; those behind it follow. */
    @Transactional
    void discard(String destination, UUID eventId, String reason) {
        DeadLetterView letter = lock(destination, eventId);
        if (change(REMOVE_LAST, letter) == 0) {
            change(STEP_OVER, letter);
        }
        audit.record("dead-letter.discarded", RESOURCE, eventId, 0, letter, null, reason);
    }

    private DeadLetterView lock(String destination, UUID eventId) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                        .bind("destination", destination)
                        .bind("eventId", eventId)
                        .map(DeadLetters::letter)
                        .findOne())
                .map(Letter::view)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private int change(String statement, DeadLetterView letter) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                .bind("subject", letter.subject())
                .bind("destination", letter.destination())
                .execute());
    }

    /** A dead letter and its place in the list. */
    private record Letter(long position, DeadLetterView view) {}

    private static Letter letter(ResultSet row, StatementContext context) throws SQLException {
        return new Letter(
                row.getLong("next_position"),
                new DeadLetterView(
                        row.getString("destination"),
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getObject("subject", UUID.class),
                        Rows.instant(row, "time"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        Rows.instant(row, "failing_since"),
                        Rows.instant(row, "dead_since"),
                        row.getInt("behind")));
    }
}
