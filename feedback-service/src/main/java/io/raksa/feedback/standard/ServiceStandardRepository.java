package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measure;
import io.raksa.feedback.measure.Scope;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code service_standard}. */
@ApplicationScoped
class ServiceStandardRepository {

    private final Jdbi jdbi;

    ServiceStandardRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets nobody else make one until the transaction ends, so that there are never too many. */
    int lockAndCount(LocalDate today) {
        return jdbi.withHandle(handle -> {
            handle.execute("lock table service_standard in share row exclusive mode");
            return handle.createQuery("select count(*) from service_standard where until is null or until > :today")
                    .bind("today", today)
                    .mapTo(int.class)
                    .one();
        });
    }

    void insert(ServiceStandard standard) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into service_standard
                            (id, version, promise_en, promise_th, measure, value, scope_kind, scope_name, since, made_by, made_at)
                        values (:id, :version, :en, :th, :measure, :value, :kind, :name, :since, :madeBy, :madeAt)""")
                .bind("id", standard.id())
                .bind("version", standard.version())
                .bind("en", standard.promise().en())
                .bind("th", standard.promise().th())
                .bind("measure", standard.measure().name())
                .bind("value", standard.value())
                .bind("kind", standard.scope().kind().name())
                .bind("name", standard.scope().name())
                .bind("since", standard.since())
                .bind("madeBy", standard.madeBy())
                .bind("madeAt", standard.madeAt())
                .execute());
    }

    void retire(ServiceStandard retired) {
        jdbi.useHandle(handle -> handle.execute(
                "update service_standard set version = ?, until = ? where id = ?",
                retired.version(),
                retired.until(),
                retired.id()));
    }

    Optional<ServiceStandard> find(UUID id) {
        return one("select * from service_standard where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ServiceStandard> lock(UUID id) {
        return one("select * from service_standard where id = :id for update", id);
    }

    /** The newest first; retired ones too. */
    List<ServiceStandard> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from service_standard where (made_at, id) < (:at, :id) order by made_at desc, id desc limit :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(ServiceStandardRepository::standard)
                .list());
    }

    private Optional<ServiceStandard> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(ServiceStandardRepository::standard)
                .findOne());
    }

    private static ServiceStandard standard(ResultSet row, StatementContext context) throws SQLException {
        @Nullable LocalDate until = row.getObject("until", LocalDate.class);
        return new ServiceStandard(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Wording(row.getString("promise_en"), row.getString("promise_th")),
                Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("value"),
                new Scope(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_name")),
                row.getObject("since", LocalDate.class),
                until,
                row.getString("made_by"),
                Rows.instant(row, "made_at"));
    }
}
