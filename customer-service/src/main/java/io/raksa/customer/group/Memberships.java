package io.raksa.customer.group;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The table {@code group_membership}: a row for each record of which it was said. A profile is a member where one of its records is, once;
 * what was said of the surviving record goes before what was said of the others.
 */
@ApplicationScoped
class Memberships {

    /** Of each profile in each group one row, and whether that group is the profile's primary one. */
    private static final String MEMBERS = """
            select distinct on (profile.id, member.group_id)
                   member.group_id, found.kind, found.name as group_name, profile.id as customer_id, profile.display_name,
                   profile.name_en, member.version, member.role, member.joined_at,
                   member.group_id is not distinct from (
                       select first.group_id
                       from customer record join group_membership first on first.customer_id = record.id
                       where first.is_primary and (record.id = profile.id or record.merged_into = profile.id)
                       order by record.id = profile.id desc, first.joined_at, first.group_id
                       limit 1) as is_primary
            from group_membership member
            join customer_group found on found.id = member.group_id
            join customer record on record.id = member.customer_id
            join customer profile on profile.id = coalesce(record.merged_into, record.id)
            where %s
            order by profile.id, member.group_id, record.id = profile.id desc, member.joined_at
            limit :rows""";

    private static final String RECORDS = "(select id from customer where id = :profile or merged_into = :profile)";

    private final Jdbi jdbi;

    Memberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MembershipView> find(UUID group, UUID profile) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        MEMBERS.formatted("member.group_id = :group and member.customer_id in " + RECORDS))
                .bind("group", group)
                .bind("profile", profile)
                .bind("rows", 1)
                .map(Memberships::view)
                .findOne());
    }

    /** The members of a group after one, in the order of their ids. */
    List<MembershipView> ofGroup(UUID group, UUID after, int rows) {
        return jdbi.withHandle(
                handle -> handle.createQuery(MEMBERS.formatted("member.group_id = :group and profile.id > :after"))
                        .bind("group", group)
                        .bind("after", after)
                        .bind("rows", rows)
                        .map(Memberships::view)
                        .list());
    }

    /** The groups of a profile. */
    List<MembershipView> ofCustomer(UUID profile, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(MEMBERS.formatted("member.customer_id in " + RECORDS))
                .bind("profile", profile)
                .bind("rows", rows)
                .map(Memberships::view)
                .list());
    }

    /** How many rows a group has, which is at least the number of its members. */
    long inGroup(UUID group) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from group_membership where group_id = ?")
                .bind(0, group)
                .mapTo(Long.class)
                .one());
    }

    /** What was said of the surviving record makes no group the primary one any more; of the others it stays, for an undo. */
    void withoutPrimary(UUID profile) {
        jdbi.useHandle(handle -> handle.execute(
                "update group_membership set is_primary = false, version = version + 1 where is_primary and customer_id = ?",
                profile));
    }

    /** Keeps a membership as it is now. */
    void write(MembershipView now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into group_membership (group_id, customer_id, version, role, is_primary, joined_at)
                        values (:groupId, :customerId, :version, :role, :primary, :joinedAt)
                        on conflict (group_id, customer_id) do update
                        set version = excluded.version, role = excluded.role, is_primary = excluded.is_primary""").bindMethods(now).execute());
    }

    void remove(UUID group, UUID profile) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from group_membership where group_id = :group and customer_id in " + RECORDS)
                .bind("group", group)
                .bind("profile", profile)
                .execute());
    }

    /** Takes a record out of all groups; a household of which nobody is left goes, since its name is theirs. */
    void forget(UUID record) {
        jdbi.useHandle(handle ->
                handle.createQuery("""
                        select id from customer_group
                        where id in (select group_id from group_membership where customer_id = :record) order by id for update""").bind("record", record).mapTo(UUID.class).list());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with gone as (delete from group_membership where customer_id = :record returning group_id),
                        deserted as (
                            delete from customer_group
                            where kind = 'HOUSEHOLD' and id in (select group_id from gone)
                              and not exists (select from group_membership other
                                              where other.group_id = customer_group.id and other.customer_id <> :record)
                            returning id)
                        update audit_entry set changes = '{}', reason = null
                        where resource_type = 'group' and resource_id in (select id from deserted)""").bind("record", record).execute());
    }

    private static MembershipView view(ResultSet row, StatementContext context) throws SQLException {
        return new MembershipView(
                row.getObject("group_id", UUID.class),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("group_name"),
                row.getObject("customer_id", UUID.class),
                row.getString("display_name"),
                row.getString("name_en"),
                row.getLong("version"),
                GroupRole.valueOf(row.getString("role")),
                row.getBoolean("is_primary"),
                Rows.instant(row, "joined_at"));
    }
}
