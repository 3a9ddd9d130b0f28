package io.raksa.customer.erasure;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The tables {@code erasure} and {@code erasure_part}, and what the platform's own tables hold of a person. */
@ApplicationScoped
class ErasureRepository {

    private static final String COLUMNS = "select id, customer_id, requested_at, due_on from erasure ";

    /** Shorter names and numbers stand in what was answered to others, too. */
    private static final int UNMISTAKABLE = 8;

    private final Jdbi jdbi;

    ErasureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An erasure that was asked for. */
    record Asked(UUID id, UUID customerId, Instant requestedAt, LocalDate dueOn) {}

    /** The names and notes of a customer, held against changes until the transaction ends; empty where there is no such customer. */
    List<String> holdAndReadTexts(UUID customerId) {
        List<String> texts = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id::text as id, display_name, name_en, acquisition_note from customer where id = ? for update""")
                .bind(0, customerId)
                .map((row, context) -> {
                    for (String column : List.of("id", "display_name", "name_en", "acquisition_note")) {
                        if (row.getString(column) != null) {
                            texts.add(row.getString(column));
                        }
                    }
                    return texts;
                })
                .list());
        return texts;
    }

    void insert(Asked asked, List<String> services) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into erasure (id, customer_id, requested_at, due_on) values (?, ?, ?, ?)",
                asked.id(),
                asked.customerId(),
                asked.requestedAt(),
                asked.dueOn()));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into erasure_part (erasure_id, service) select :id, unnest(:services)")
                .bind("id", asked.id())
                .bindArray("services", String.class, services)
                .execute());
    }

    /** A service has done its part. The first time counts. */
    void done(UUID erasureId, String service, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "update erasure_part set done_at = ? where erasure_id = ? and service = ? and done_at is null",
                at,
                erasureId,
                service));
    }

    Optional<ErasureView> find(UUID id) {
        return views(asked(COLUMNS + "where id = :id", query -> query.bind("id", id))).stream()
                .findFirst();
    }

    Optional<ErasureView> ofCustomer(UUID customerId) {
        return views(asked(COLUMNS + "where customer_id = :id", query -> query.bind("id", customerId))).stream()
                .findFirst();
    }

    List<ErasureView> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return views(asked(
                COLUMNS + "where (requested_at, id) < (:at, :id) order by requested_at desc, id desc limit :rows",
                query -> query.bind("at", before.at()).bind("id", before.id()).bind("rows", page.rowsToRead())));
    }

    /** What was said of the customer in audit entries goes; that something was done, when and by whom, stays. */
    void blankAudit(UUID customerId) {
        jdbi.useHandle(handle -> handle.execute("""
                update audit_entry set changes = '{}', reason = null
                where resource_type = 'customer' and resource_id = ?""", customerId));
    }

    /** Answers that are kept for repeated requests, as far as they name the customer: by the id, or by a trace that is nobody else's. */
    void forgetAnswers(UUID customerId, Set<String> traces) {
        Set<String> names = traces.stream()
                .filter(trace -> trace.length() >= UNMISTAKABLE)
                .collect(Collectors.toCollection(HashSet::new));
        names.add(customerId.toString());
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        delete from idempotency_record
                        where exists (select from unnest(:names) as name (text) where strpos(body, name.text) > 0)""").bindArray("names", String.class, names).execute());
    }

    private interface Binding {
        Query on(Query query);
    }

    private List<Asked> asked(String statement, Binding binding) {
        return jdbi.withHandle(handle -> binding.on(handle.createQuery(statement))
                .map((row, context) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        Rows.instant(row, "requested_at"),
                        row.getObject("due_on", LocalDate.class)))
                .list());
    }

    private List<ErasureView> views(List<Asked> erasures) {
        Map<UUID, List<ErasureView.Part>> parts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select erasure_id, service, done_at from erasure_part where erasure_id = any(:ids) order by service""")
                .bindArray("ids", UUID.class, Rows.column(erasures, Asked::id))
                .map((row, context) -> parts.computeIfAbsent(
                                row.getObject("erasure_id", UUID.class), id -> new ArrayList<>())
                        .add(new ErasureView.Part(row.getString("service"), Rows.instantOrNull(row, "done_at"))))
                .list());
        return erasures.stream()
                .map(erasure -> view(erasure, parts.getOrDefault(erasure.id(), List.of())))
                .toList();
    }

    private static ErasureView view(Asked erasure, List<ErasureView.Part> parts) {
        return new ErasureView(
                erasure.id(),
                erasure.customerId(),
                erasure.requestedAt(),
                erasure.dueOn(),
                parts.stream().allMatch(part -> part.doneAt() != null),
                parts);
    }
}
