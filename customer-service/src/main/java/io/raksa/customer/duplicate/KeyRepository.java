package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.Likeness;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code duplicate_key} and {@code duplicate_crowd}: who shares what. */
@ApplicationScoped
class KeyRepository {

    /** A key of more records than this tells nothing of any two of them. */
    static final int CROWD = 20;

    private static final String REPLACE = """
            with gone as (
                delete from duplicate_key known
                where customer_id = any(:records)
                  and not exists (select from unnest(:hashes, :customers) as held (hash, customer_id)
                                  where decode(held.hash, 'hex') = known.hash and held.customer_id = known.customer_id))
            insert into duplicate_key (hash, customer_id)
            select decode(hash, 'hex'), customer_id from unnest(:hashes, :customers) as held (hash, customer_id)
            order by 1, 2
            on conflict do nothing""";

    /** Of a crowd no more than its being one is read. */
    static final String HOLDERS = """
            select asked.hash, record.id, coalesce(record.merged_into, record.id) as profile, record.display_name, record.name_en
            from unnest(:hashes) as asked (hash)
            cross join lateral (
                select customer_id from duplicate_key where duplicate_key.hash = decode(asked.hash, 'hex') limit :limit) as holder
            join customer record on record.id = holder.customer_id""";

    private static final String GATHERED = """
            insert into duplicate_crowd (hash, likeness)
            select decode(hash, 'hex'), likeness from unnest(:hashes, :likenesses) as crowd (hash, likeness)
            on conflict do nothing
            returning encode(hash, 'hex')""";

    private static final String DISPERSED = """
            delete from duplicate_crowd where hash in (select decode(hash, 'hex') from unnest(:hashes) as crowd (hash))
            returning encode(hash, 'hex')""";

    private final Jdbi jdbi;

    KeyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That a record has a key. */
    record Held(String hash, UUID recordId) {}

    /** A record that has a key, with whose it is and what it is called. */
    record Holder(String hash, UUID recordId, UUID profileId, List<String> names) {}

    /** From now on these records have these keys and no others. One statement. */
    void replace(Collection<UUID> records, List<Held> held) {
        jdbi.useHandle(handle -> handle.createUpdate(REPLACE)
                .bindArray("records", UUID.class, List.copyOf(records))
                .bindArray("hashes", String.class, Rows.column(held, Held::hash))
                .bindArray("customers", UUID.class, Rows.column(held, Held::recordId))
                .execute());
    }

    /** Who has these keys, of each key one more than makes a crowd at most. One statement. */
    List<Holder> holders(Collection<String> hashes) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLDERS)
                .bindArray("hashes", String.class, List.copyOf(hashes))
                .bind("limit", CROWD + 1)
                .map((row, context) -> new Holder(
                        row.getString("hash"),
                        row.getObject("id", UUID.class),
                        row.getObject("profile", UUID.class),
                        Candidate.names(row)))
                .list());
    }

    /**
     * Notes which of some keys are shared by a crowd, and which are not. Two statements.
     *
     * @return the keys of which that was otherwise before
     */
    Set<String> noteCrowds(Map<String, Likeness> crowds, Set<String> others) {
        List<Map.Entry<String, Likeness>> gathered = List.copyOf(crowds.entrySet());
        Set<String> changed = new HashSet<>();
        jdbi.useHandle(handle -> {
            handle.createQuery(GATHERED)
                    .bindArray("hashes", String.class, Rows.column(gathered, Map.Entry::getKey))
                    .bindArray("likenesses", String.class, Rows.names(gathered, Map.Entry::getValue))
                    .mapTo(String.class)
                    .forEach(changed::add);
            handle.createQuery(DISPERSED)
                    .bindArray("hashes", String.class, List.copyOf(others))
                    .mapTo(String.class)
                    .forEach(changed::add);
        });
        return changed;
    }

    /** How many keys are shared by a crowd, by what they would say. */
    List<ScreeningView.CrowdedKeysView> crowds() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select likeness, count(*) as keys from duplicate_crowd group by likeness order by likeness")
                .map((row, context) -> new ScreeningView.CrowdedKeysView(
                        Likeness.valueOf(row.getString("likeness")), row.getLong("keys")))
                .list());
    }

    void forget(UUID recordId) {
        jdbi.useHandle(handle -> handle.execute("delete from duplicate_key where customer_id = ?", recordId));
    }
}
