package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.Duplicate.Dismissal;
import io.raksa.customer.duplicate.Duplicate.Side;
import io.raksa.customer.duplicate.core.Likeness;
import io.raksa.customer.duplicate.core.Resemblance;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code duplicate}: pairs of records that are probably one customer, each once. */
@ApplicationScoped
class DuplicateRepository {

    /** Only the pairs that are shown are joined with their records. */
    private static final String SELECT = """
            select duplicate.id, state, score, likenesses, found_at, dismissed_at, dismissed_by, reason,
                   one.id as first_id, coalesce(one.merged_into, one.id) as first_profile,
                   one.display_name as first_name, one.name_en as first_name_en, one.registered_at as first_registered,
                   two.id as second_id, coalesce(two.merged_into, two.id) as second_profile,
                   two.display_name as second_name, two.name_en as second_name_en, two.registered_at as second_registered
            from (%s) as duplicate join customer one on one.id = first_id join customer two on two.id = second_id
            order by score desc, duplicate.id desc""";

    private static final String ONE = SELECT.formatted("select * from duplicate where id = :id");

    static final String PAGE_OF_ALL = SELECT.formatted("""
            select * from duplicate where state = :state and (score, id) < (:score, :id)
            order by score desc, id desc limit :rows""");

    /** A customer has no more pairs than keys times what makes a crowd. */
    private static final String PAGE_OF_CUSTOMER = SELECT.formatted("""
            select * from (
                select * from duplicate where first_id = :customer
                union all
                select * from duplicate where second_id = :customer) as pair
            where state = :state and (score, id) < (:score, :id)
            order by score desc, id desc limit :rows""");

    /** Where the two lead decides before what somebody decided. */
    private static final String STATE = """
            case when coalesce(one.merged_into, one.id) = coalesce(two.merged_into, two.id) then 'MERGED'
                 when one.merged_into is not null or two.merged_into is not null then 'SUPERSEDED'
                 when dismissed_at is not null then 'DISMISSED'
                 else 'OPEN' end""";

    /**
     * A pair is not found again between profiles of which some records were told apart: unless it was there on its own, all it is alike in is
     * what somebody looked at already.
     */
    static final String FIND = """
            insert into duplicate as known (id, first_id, second_id, state, score, likenesses, found_at)
            select found.id, found.first_id, found.second_id, 'OPEN', found.score, string_to_array(found.likenesses, ','), :now
            from unnest(:ids, :firsts, :seconds, :scores, :likenesses) with ordinality
                 as found (id, first_id, second_id, score, likenesses, place)
            left join duplicate same on same.first_id = found.first_id and same.second_id = found.second_id
            where same.id is not null or not exists (
                select from customer one
                cross join customer two
                join duplicate apart on apart.first_id = least(one.id, two.id) and apart.second_id = greatest(one.id, two.id)
                where (one.id = found.first_id or one.merged_into = found.first_id)
                  and (two.id = found.second_id or two.merged_into = found.second_id)
                  and apart.dismissed_at is not null)
            order by place
            on conflict (first_id, second_id) do update
            set score = excluded.score, likenesses = excluded.likenesses
            where (known.score, known.likenesses) is distinct from (excluded.score, excluded.likenesses)""";

    /** What somebody decided stays known, whatever the two are alike in now. */
    private static final String LOSE = """
            delete from duplicate
            where state = 'OPEN' and (first_id = any(:profiles) or second_id = any(:profiles))
              and not exists (select from unnest(:firsts, :seconds) as found (first_id, second_id)
                              where found.first_id = duplicate.first_id and found.second_id = duplicate.second_id)""";

    static final String LEAD = """
            update duplicate set state = %s
            from customer one, customer two
            where one.id = first_id and two.id = second_id and (first_id = any(:records) or second_id = any(:records))
              and state <> %s""".formatted(STATE, STATE);

    private static final String DISMISS = """
            update duplicate set state = 'DISMISSED', dismissed_at = :now, dismissed_by = :by, reason = :reason
            where id = :id and state = 'OPEN'""";

    private static final String REOPEN = """
            update duplicate set state = 'OPEN', dismissed_at = null, dismissed_by = null, reason = null
            where id = :id and state = 'DISMISSED'""";

    private static final String BLANK_AUDIT = """
            update audit_entry set changes = '{}', reason = null
            where resource_type = 'duplicate'
              and resource_id in (select id from duplicate where first_id = :record or second_id = :record)""";

    private final Jdbi jdbi;

    DuplicateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps what was found of some profiles, and forgets what of theirs is alike no more. Two statements. */
    void keep(Collection<UUID> profiles, SortedMap<Pair, Resemblance> found, Instant now) {
        List<Map.Entry<Pair, Resemblance>> pairs = List.copyOf(found.entrySet());
        List<UUID> firsts = pairs.stream().map(pair -> pair.getKey().first()).toList();
        List<UUID> seconds = pairs.stream().map(pair -> pair.getKey().second()).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate(FIND)
                    .bindArray("ids", UUID.class, Rows.column(pairs, pair -> Ids.next()))
                    .bindArray("firsts", UUID.class, firsts)
                    .bindArray("seconds", UUID.class, seconds)
                    .bindArray("scores", Integer.class, Rows.column(pairs, pair -> pair.getValue()
                            .thousandths()))
                    .bindArray("likenesses", String.class, Rows.column(pairs, pair -> names(pair.getValue())))
                    .bind("now", now)
                    .execute();
            handle.createUpdate(LOSE)
                    .bindArray("profiles", UUID.class, List.copyOf(profiles))
                    .bindArray("firsts", UUID.class, firsts)
                    .bindArray("seconds", UUID.class, seconds)
                    .execute();
        });
    }

    /** Puts the state of all pairs of some records right, after these records were merged or came apart. One statement. */
    void lead(Collection<UUID> records) {
        jdbi.useHandle(handle -> handle.createUpdate(LEAD)
                .bindArray("records", UUID.class, List.copyOf(records))
                .execute());
    }

    Optional<Duplicate> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .map(DuplicateRepository::duplicate)
                .findOne());
    }

    /** Pairs in a state, the likeliest first; of one customer, where one is given. One statement. */
    List<Duplicate> page(DuplicateState state, @Nullable UUID customerId, PageRequest page) {
        Optional<Cursor> after = page.cursor(2);
        return jdbi.withHandle(handle -> handle.createQuery(customerId == null ? PAGE_OF_ALL : PAGE_OF_CUSTOMER)
                .bind("state", state.name())
                .bind("customer", customerId)
                .bind("score", after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
                .bind("id", after.map(cursor -> cursor.uuid(1)).orElse(new UUID(-1, -1)))
                .bind("rows", page.rowsToRead())
                .map(DuplicateRepository::duplicate)
                .list());
    }

    /** The mark of a pair in that order. */
    static Cursor mark(Duplicate duplicate) {
        return Cursor.of(duplicate.score(), duplicate.id());
    }

    /** Whether the pair was open. */
    boolean dismiss(UUID id, Dismissal dismissal) {
        return jdbi.withHandle(handle -> handle.createUpdate(DISMISS)
                        .bind("id", id)
                        .bind("now", dismissal.at())
                        .bind("by", dismissal.by())
                        .bind("reason", dismissal.reason())
                        .execute()
                == 1);
    }

    /** Whether the pair was dismissed. */
    boolean reopen(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(REOPEN).bind("id", id).execute() == 1);
    }

    /** Forgets all pairs of a record, and what the audit says of them. */
    void forget(UUID record) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(BLANK_AUDIT).bind("record", record).execute();
            handle.createUpdate("delete from duplicate where first_id = :record or second_id = :record")
                    .bind("record", record)
                    .execute();
        });
    }

    private static String names(Resemblance resemblance) {
        return resemblance.likenesses().stream().map(Likeness::name).collect(Collectors.joining(","));
    }

    private static Duplicate duplicate(ResultSet row, StatementContext context) throws SQLException {
        return new Duplicate(
                row.getObject("id", UUID.class),
                side(row, "first"),
                side(row, "second"),
                DuplicateState.valueOf(row.getString("state")),
                row.getInt("score"),
                Stream.of((String[]) row.getArray("likenesses").getArray())
                        .map(Likeness::valueOf)
                        .toList(),
                Rows.instant(row, "found_at"),
                dismissal(row));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(
                row.getObject(side + "_id", UUID.class),
                row.getObject(side + "_profile", UUID.class),
                row.getString(side + "_name"),
                row.getString(side + "_name_en"),
                Rows.instant(row, side + "_registered"));
    }

    private static @Nullable Dismissal dismissal(ResultSet row) throws SQLException {
        Instant at = Rows.instantOrNull(row, "dismissed_at");
        return at == null ? null : new Dismissal(at, row.getString("dismissed_by"), row.getString("reason"));
    }
}
