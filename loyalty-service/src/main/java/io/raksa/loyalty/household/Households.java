package io.raksa.loyalty.household;

import io.raksa.loyalty.household.Household.Place;
import io.raksa.loyalty.household.Household.State;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code household}, {@code household_member} and {@code household_hold}. */
@ApplicationScoped
class Households {

    private static final int MOST_INVITATIONS = 100;

    private final Jdbi jdbi;

    Households(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The household a member is in. */
    Optional<Household> of(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT household_id FROM household_member WHERE member_id = :member AND state = 'JOINED'")
                        .bind("member", memberId)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(this::find);
    }

    /** A household that was not dissolved. */
    Optional<Household> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT owner FROM household WHERE id = :id AND dissolved_at IS NULL")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne()
                        .map(owner -> new Household(
                                id,
                                owner,
                                handle.createQuery(
                                                "SELECT * FROM household_member WHERE household_id = :id ORDER BY since, member_id")
                                        .bind("id", id)
                                        .map((row, context) -> new Place(
                                                row.getObject("member_id", UUID.class),
                                                State.valueOf(row.getString("state")),
                                                Rows.instant(row, "since")))
                                        .list())));
    }

    /** As {@link #find}, and nobody else changes who is in it until the transaction ends. */
    Optional<Household> lock(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM household WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
        return find(id);
    }

    /** An invitation to a household. */
    record Invitation(UUID household, Instant since) {}

    /** The households a member is invited to, the newest invitation first. */
    List<Invitation> invitations(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT household_id, since FROM household_member WHERE member_id = :member AND state = 'INVITED'
                        ORDER BY since DESC LIMIT :most""")
                .bind("member", memberId)
                .bind("most", MOST_INVITATIONS)
                .map((row, context) ->
                        new Invitation(row.getObject("household_id", UUID.class), Rows.instant(row, "since")))
                .list());
    }

    void insert(UUID id, UUID owner, Instant now) {
        jdbi.useHandle(handle ->
                handle.execute("INSERT INTO household (id, owner, made_at) VALUES (?, ?, ?)", id, owner, now));
        put(id, owner, State.JOINED, now);
    }

    /** Gives a member a place, or changes it. */
    void put(UUID id, UUID memberId, State state, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO household_member (household_id, member_id, state, since) VALUES (:id, :member, :state, :now)
                        ON CONFLICT (household_id, member_id) DO UPDATE SET state = excluded.state, since = excluded.since""")
                .bind("id", id)
                .bind("member", memberId)
                .bind("state", state.name())
                .bind("now", now)
                .execute());
    }

    void remove(UUID id, UUID memberId) {
        jdbi.useHandle(handle ->
                handle.execute("DELETE FROM household_member WHERE household_id = ? AND member_id = ?", id, memberId));
    }

    void dissolve(UUID id, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM household_member WHERE household_id = ?", id);
            handle.execute("UPDATE household SET dissolved_at = ? WHERE id = ?", now, id);
        });
    }

    /** A member's part of what a household set aside. */
    record Part(UUID memberId, UUID holdId) {}

    void insertHold(UUID id, UUID household, int place, Part part) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO household_hold (id, place, household_id, member_id, hold_id)
                        VALUES (:id, :place, :household, :member, :hold)""")
                .bind("id", id)
                .bind("place", place)
                .bind("household", household)
                .bind("member", part.memberId())
                .bind("hold", part.holdId())
                .execute());
    }

    /** The parts of what a household set aside, in the order in which they are spent. */
    List<Part> parts(UUID household, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT member_id, hold_id FROM household_hold WHERE id = :id AND household_id = :household ORDER BY place")
                .bind("id", id)
                .bind("household", household)
                .map((row, context) ->
                        new Part(row.getObject("member_id", UUID.class), row.getObject("hold_id", UUID.class)))
                .list());
    }
}
