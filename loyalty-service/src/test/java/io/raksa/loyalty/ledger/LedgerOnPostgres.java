package io.raksa.loyalty.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaPostgres;
import io.raksa.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A ledger on a real database, without the service around it, whose time the test sets. */
public final class LedgerOnPostgres {

    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    public final Jdbi jdbi;
    public final Ledger ledger;
    final Statements statements;
    final List<Posted> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");

    public LedgerOnPostgres(String database) {
        TestDatabase own = RaksaPostgres.database(database);
        Flyway.configure()
                .dataSource(own.dataSource())
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        jdbi = Jdbi.create(own.dataSource()).installPlugin(new PostgresPlugin());
        LedgerRows rows = new LedgerRows(jdbi, new BasisJson(json));
        ledger = new Ledger(rows, told::add, new PointKinds(jdbi), clock(), () -> BANGKOK);
        statements = new Statements(jdbi, json, new BasisJson(json));
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Member newMember() {
        long serial = ThreadLocalRandom.current().nextLong(MemberNumber.FIRST_SERIAL, MemberNumber.SERIALS_END);
        Member member = new Member(Ids.next(), MemberNumber.of(serial), UUID.randomUUID(), "raksa", now, 1);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO member (id, number, customer_id, programme, enrolled_at, version)
                        VALUES (:id, :number, :customerId, :programme, :enrolledAt, :version)""").bindMethods(member).execute());
        return member;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
