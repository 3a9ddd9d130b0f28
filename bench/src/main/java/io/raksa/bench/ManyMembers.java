package io.raksa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Made-up members straight into the database of loyalty-service, with a history that adds up. Written by PostgreSQL's administrator
 * without the triggers that check each row, which would take longer than all else.
 */
final class ManyMembers {

    private static final int AT_ONCE = 5_000;
    private static final int POINTS = 100;

    private ManyMembers() {}

    /**
     * Writes the members {@code from} to {@code to} (exclusive).
     *
     * @param postings how many postings each has: 100 points are earned and then spent, again and again; the last ones are left
     * @param ends when the points that are left end, as SQL says it
     */
    static void write(Connection administrator, int from, int to, int postings, String ends) throws SQLException {
        if (postings % 2 == 0) {
            throw new IllegalArgumentException("the last posting earns");
        }
        try (Statement statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (int first = from; first < to; first += AT_ONCE) {
                for (String each : statements(first, Math.min(to, first + AT_ONCE), postings, ends)) {
                    statement.execute(each);
                }
            }
            for (String table : List.of("known_customer", "member", "member_account", "posting", "lot", "entry")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
    }

    /** Deletes all members with everything that they did. */
    static void forget(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate known_customer, member cascade");
        }
    }

    private static List<String> statements(int from, int to, int postings, String ends) {
        String member = Numbered.MEMBER.sql("n");
        String customer = Numbered.CUSTOMER.sql("n");
        String posting = Numbered.POSTING.sql("n::bigint * 1000 + p");
        String lot = Numbered.LOT.sql("n::bigint * 1000 + p");
        String lotBefore = Numbered.LOT.sql("n::bigint * 1000 + p - 1");
        String people = " from generate_series(%d, %d) as n ".formatted(from, to - 1);
        String history = people + "cross join generate_series(1, %d) as p ".formatted(postings);
        return List.of(
                "insert into known_customer (customer_id) select " + customer + people,
                "insert into member (id, number, customer_id, programme, enrolled_at, version) select " + member
                        + ", (500000000000 + n)::text, " + customer + ", 'raksa', now() - interval '1 year', 1"
                        + people,
                "insert into member_account (member_id, owner, programme, postings, available) select " + member + ", "
                        + member + ", 'raksa', %d, %d".formatted(postings, POINTS) + people,
                """
                insert into posting (member_id, number, id, programme, kind, cause_type, cause_id, points, balance_after, basis, posted_at)
                select %s, p, %s, 'raksa', case p %% 2 when 1 then 'EARN' else 'SPEND' end, 'checkout', %s,
                       case p %% 2 when 1 then %d else -%d end, case p %% 2 when 1 then %d else 0 end,
                       '{"type": "settled"}', now() - interval '1 day' * (%d - p + 1)
                """.formatted(member, posting, posting, POINTS, POINTS, POINTS, postings) + history,
                """
                insert into lot (member_id, id, posting, points, remaining, expires_at)
                select %s, %s, p, %d, case p when %d then %d else 0 end, %s
                """.formatted(member, lot, POINTS, postings, POINTS, ends) + history + "where p % 2 = 1",
                """
                insert into entry (member_id, posting, line, account, lot, amount)
                select %s, p, line, case line when 1 then 'AVAILABLE' when 2 then case p %% 2 when 1 then 'ISSUED' else 'SPENT' end end,
                       case line when 1 then case p %% 2 when 1 then %s else %s end end,
                       case (p + line) %% 2 when 0 then %d else -%d end
                """.formatted(member, lot, lotBefore, POINTS, POINTS)
                        + history
                        + "cross join generate_series(1, 2) as line");
    }
}
