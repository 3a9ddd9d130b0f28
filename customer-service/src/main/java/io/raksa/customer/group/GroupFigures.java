package io.raksa.customer.group;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What the members of a group come to together. Three statements, which read the rows of the group's members only. */
@ApplicationScoped
class GroupFigures {

    private static final String MEMBERS = """
            with member as (
                select distinct coalesce(record.merged_into, record.id) as profile
                from group_membership membership join customer record on record.id = membership.customer_id
                where membership.group_id = :group
            ), counted as (
                select profile from member
                where :group = (select first.group_id
                                from customer record join group_membership first on first.customer_id = record.id
                                where first.is_primary and (record.id = profile or record.merged_into = profile)
                                order by record.id = profile desc, first.joined_at, first.group_id
                                limit 1)
            )""";

    private static final String STAGES = MEMBERS + """

            select (select count(*) from member) as members, (select count(*) from counted) as counted, stage, count(stage) as at_stage
            from (select 1) as always left join counted on true left join customer_lifecycle on customer_id = profile
            group by stage""";

    private static final String SPENT = MEMBERS + """

            select currency, sum(amount) as amount from counted join purchase_day on customer_id = profile
            where day >= :from and day < :to group by currency order by currency""";

    private static final String DAYS = MEMBERS + """

            select count(distinct (customer_id, day)) filter (where day >= :from and day < :to) as days, max(day) as last_day
            from counted join purchase_day on customer_id = profile""";

    private static final LocalDate EVER = LocalDate.parse("0001-01-01");
    private static final LocalDate NEVER = LocalDate.parse("9999-12-31");

    private final Jdbi jdbi;

    GroupFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Standing(long members, long counted, Map<Stage, Long> stages) {}

    private record Visits(long days, @Nullable LocalDate last) {}

    /**
     * The figures of a group.
     *
     * @param from the first day of a period; null, like {@code to}, for all that ever was
     */
    GroupFiguresView of(UUID group, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbi.withHandle(handle -> {
            Standing standing = standing(handle, group);
            Visits visits = asked(handle, DAYS, group, from, to)
                    .map((row, context) -> new Visits(row.getLong("days"), row.getObject("last_day", LocalDate.class)))
                    .one();
            List<Money> spent = asked(handle, SPENT, group, from, to)
                    .map((row, context) -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                    .list();
            return new GroupFiguresView(
                    group,
                    standing.members(),
                    standing.counted(),
                    standing.stages(),
                    from,
                    to,
                    visits.days(),
                    spent,
                    visits.last());
        });
    }

    private static Standing standing(Handle handle, UUID group) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        return handle.createQuery(STAGES)
                .bind("group", group)
                .map((row, context) -> {
                    if (row.getString("stage") != null) {
                        stages.put(Stage.valueOf(row.getString("stage")), row.getLong("at_stage"));
                    }
                    return new Standing(row.getLong("members"), row.getLong("counted"), stages);
                })
                .list()
                .getFirst();
    }

    private static Query asked(
            Handle handle, String query, UUID group, @Nullable LocalDate from, @Nullable LocalDate to) {
        return handle.createQuery(query)
                .bind("group", group)
                .bind("from", from == null ? EVER : from)
                .bind("to", to == null ? NEVER : to);
    }
}
