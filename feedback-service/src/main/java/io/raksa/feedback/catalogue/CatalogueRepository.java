package io.raksa.feedback.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code service_catalogue}. */
@ApplicationScoped
class CatalogueRepository {

    private static final String CURRENT = """
            select distinct on (category) * from service_catalogue where category = any(:categories) order by category, version desc
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CatalogueRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What is asked now about some categories, in the order of their names. */
    List<CatalogueEntry> current(Set<Category> categories) {
        return jdbi.withHandle(handle -> handle.createQuery(CURRENT)
                .bindArray("categories", String.class, Rows.names(List.copyOf(categories), category -> category))
                .map(this::entry)
                .list());
    }

    Optional<CatalogueEntry> find(Category category, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from service_catalogue where category = :category and version = :version")
                .bind("category", category.name())
                .bind("version", version)
                .map(this::entry)
                .findOne());
    }

    /** Keeps everybody else from changing what is asked about a category until the transaction ends, also where nothing is asked yet. */
    void lock(Category category) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "service-catalogue " + category)
                .mapTo(String.class)
                .one());
    }

    void insert(CatalogueEntry entry, String changedBy) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into service_catalogue values (:category, :version, cast(:form as jsonb), :changedBy, :changedAt)")
                .bind("category", entry.category().name())
                .bind("version", entry.version())
                .bind("form", written(entry.form()))
                .bind("changedBy", changedBy)
                .bind("changedAt", entry.changedAt())
                .execute());
    }

    private String written(CatalogueForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private CatalogueEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new CatalogueEntry(
                Category.valueOf(row.getString("category")),
                row.getLong("version"),
                form(row.getString("form")),
                Rows.instant(row, "changed_at"));
    }

    private CatalogueForm form(String written) {
        try {
            return json.readValue(written, CatalogueForm.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
