package io.raksa.customer.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code purchase_return}. */
@ApplicationScoped
class ReturnRepository {

    private static final String COLUMNS = """
            select id, purchase_id, customer_id, source, external_id, returned_at, amount, currency, wholly, lines::text as lines,
                   reason, recorded_at
            from purchase_return\s""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ReturnRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Keeps a return; false where its key is taken. */
    boolean insert(PurchaseReturn fresh) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into purchase_return (id, purchase_id, customer_id, source, external_id, returned_at, amount,
                                                             currency, wholly, lines, reason, recorded_at)
                                values (:id, :purchase, :customer, :source, :externalId, :returnedAt, :amount,
                                        :currency, :wholly, cast(:lines as jsonb), :reason, :recordedAt)
                                on conflict (source, external_id) do nothing""")
                        .bind("id", fresh.id())
                        .bind("purchase", fresh.purchaseId())
                        .bind("customer", fresh.customerId())
                        .bind("source", fresh.key().source())
                        .bind("externalId", fresh.key().externalId())
                        .bind("returnedAt", fresh.returnedAt())
                        .bind("amount", fresh.amount().amount())
                        .bind("currency", fresh.amount().currency())
                        .bind("wholly", fresh.wholly())
                        .bind("lines", written(fresh.lines()))
                        .bind("reason", fresh.reason())
                        .bind("recordedAt", fresh.recordedAt())
                        .execute())
                == 1;
    }

    Optional<PurchaseReturn> find(PurchaseKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where source = ? and external_id = ?")
                .bind(0, key.source())
                .bind(1, key.externalId())
                .map(this::kept)
                .findOne());
    }

    /** What was given back of a purchase, the newest first. */
    List<PurchaseReturn> of(UUID purchaseId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                        where purchase_id = :purchase and (returned_at, id) < (:at, :id)
                        order by returned_at desc, id desc limit :rows""")
                .bind("purchase", purchaseId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(this::kept)
                .list());
    }

    private PurchaseReturn kept(ResultSet row, StatementContext context) throws SQLException {
        return new PurchaseReturn(
                row.getObject("id", UUID.class),
                row.getObject("purchase_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new PurchaseKey(row.getString("source"), row.getString("external_id")),
                Rows.instant(row, "returned_at"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBoolean("wholly"),
                read(row.getString("lines")),
                row.getString("reason"),
                Rows.instant(row, "recorded_at"));
    }

    /** Quantities as text, since a JSON number may lose its exactness. */
    private record Line(int line, String quantity) {}

    private List<ReturnLine> read(String lines) {
        try {
            return json.readValue(lines, new TypeReference<List<Line>>() {}).stream()
                    .map(line -> new ReturnLine(line.line(), new BigDecimal(line.quantity())))
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(List<ReturnLine> lines) {
        try {
            return json.writeValueAsString(lines.stream()
                    .map(line -> new Line(line.line(), line.quantity().toPlainString()))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
