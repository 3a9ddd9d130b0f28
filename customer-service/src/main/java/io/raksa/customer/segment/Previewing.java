package io.raksa.customer.segment;

import io.raksa.customer.segment.SegmentPreviewView.Example;
import io.raksa.customer.segment.core.Condition;
import io.raksa.customer.segment.core.CustomerFacts;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tries a condition on the customers as they are; on a random part of them where there are many. */
@ApplicationScoped
class Previewing {

    private static final long AT_MOST = 20_000;
    private static final int CHUNK = 2_000;
    private static final int EXAMPLES = 10;

    private final Jdbi jdbi;
    private final FactsRepository facts;
    private final Clock clock;
    private final ZoneId zone;

    Previewing(Jdbi jdbi, FactsRepository facts, Clock clock, BusinessTime time) {
        this.jdbi = jdbi;
        this.facts = facts;
        this.clock = clock;
        this.zone = time.timeZone();
    }

    SegmentPreviewView preview(Condition condition) {
        long customers = jdbi.withHandle(handle -> handle.createQuery("select count(*) from customer")
                .mapTo(Long.class)
                .one());
        List<UUID> tried = customers <= AT_MOST ? all() : some(customers);
        List<UUID> met = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (int from = 0; from < tried.size(); from += CHUNK) {
            List<UUID> chunk = tried.subList(from, Math.min(tried.size(), from + CHUNK));
            facts.of(chunk, condition.facts(), today, zone.getId()).stream()
                    .filter(condition::isMetBy)
                    .map(CustomerFacts::customerId)
                    .forEach(met::add);
        }
        boolean exact = customers <= AT_MOST;
        long count = exact ? met.size() : Math.round((double) met.size() * customers / Math.max(1, tried.size()));
        return new SegmentPreviewView(
                count, exact, tried.size(), named(met.subList(0, Math.min(EXAMPLES, met.size()))));
    }

    private List<UUID> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select id from customer").mapTo(UUID.class).list());
    }

    private List<UUID> some(long customers) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from customer tablesample bernoulli (:percent) limit :atMost")
                        .bind("percent", 100.0 * AT_MOST / customers)
                        .bind("atMost", AT_MOST)
                        .mapTo(UUID.class)
                        .list());
    }

    private List<Example> named(List<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, display_name from customer where id = any(:ids) order by id")
                .bindArray("ids", UUID.class, customers)
                .map((row, context) -> new Example(row.getObject("id", UUID.class), row.getString("display_name")))
                .list());
    }
}
