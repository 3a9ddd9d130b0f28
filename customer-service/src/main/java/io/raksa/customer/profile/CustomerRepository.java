package io.raksa.customer.profile;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CustomerRepository {

    private static final String COLUMNS = """
            select id, version, kind, display_name, name_en, preferred_language,
                   acquisition_source, acquisition_referrer_id, acquisition_note, registered_at, merged_into
            from customer where id = :id""";

    private final Jdbi jdbi;

    CustomerRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes new customers. One statement. */
    void insertAll(List<Customer> customers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into customer (id, version, kind, display_name, name_en, preferred_language,
                                              acquisition_source, acquisition_referrer_id, acquisition_note, registered_at)
                        select * from unnest(:ids, :versions, :kinds, :displayNames, :namesEn, :languages,
                                             :sources, :referrers, :notes, :registered::timestamptz[])""")
                .bindArray("ids", UUID.class, Rows.column(customers, Customer::id))
                .bindArray("versions", Long.class, Rows.column(customers, Customer::version))
                .bindArray("kinds", String.class, Rows.names(customers, Customer::kind))
                .bindArray("displayNames", String.class, Rows.column(customers, Customer::displayName))
                .bindArray("namesEn", String.class, Rows.column(customers, Customer::nameEn))
                .bindArray("languages", String.class, Rows.column(customers, Customer::preferredLanguage))
                .bindArray("sources", String.class, Rows.column(customers, customer -> source(customer.acquisition())))
                .bindArray(
                        "referrers", UUID.class, Rows.column(customers, customer -> referrer(customer.acquisition())))
                .bindArray("notes", String.class, Rows.column(customers, customer -> note(customer.acquisition())))
                .bindArray("registered", String.class, Rows.instants(customers, Customer::registeredAt))
                .execute());
    }

    Optional<Customer> find(UUID id) {
        return find(COLUMNS, id);
    }

    /** The customer, held against other changes until the transaction ends. */
    Optional<Customer> findForChange(UUID id) {
        return find(COLUMNS + " for no key update", id);
    }

    /** Whether a person was erased; empty where there is no such customer. Holds the customer against other changes. */
    Optional<Boolean> erasedHeld(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select erased_at is not null from customer where id = ? for no key update")
                .bind(0, id)
                .mapTo(Boolean.class)
                .findOne());
    }

    /**
     * Some records and the profiles they lead to, held against other changes until the transaction ends, in the order of their ids so
     * that two who hold the same wait for each other, never in a circle. One statement.
     */
    List<Customer> findAllForChange(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, version, kind, display_name, name_en, preferred_language,
                               acquisition_source, acquisition_referrer_id, acquisition_note, registered_at, merged_into
                        from customer
                        where id = any(array(select unnest(:ids)
                                             union select merged_into from customer where id = any(:ids)))
                        order by id for no key update""")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(CustomerRepository::customer)
                .list());
    }

    /** Writes what changed of some customers. One statement. */
    void updateAll(List<Customer> customers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update customer
                        set version = changed.version, display_name = changed.display_name, name_en = changed.name_en,
                            preferred_language = changed.language, acquisition_source = changed.source,
                            acquisition_note = changed.note
                        from unnest(:ids, :versions, :displayNames, :namesEn, :languages, :sources, :notes)
                             as changed (id, version, display_name, name_en, language, source, note)
                        where customer.id = changed.id""")
                .bindArray("ids", UUID.class, Rows.column(customers, Customer::id))
                .bindArray("versions", Long.class, Rows.column(customers, Customer::version))
                .bindArray("displayNames", String.class, Rows.column(customers, Customer::displayName))
                .bindArray("namesEn", String.class, Rows.column(customers, Customer::nameEn))
                .bindArray("languages", String.class, Rows.column(customers, Customer::preferredLanguage))
                .bindArray("sources", String.class, Rows.column(customers, customer -> source(customer.acquisition())))
                .bindArray("notes", String.class, Rows.column(customers, customer -> note(customer.acquisition())))
                .execute());
    }

    /** Whether anything hangs on the customer but the profile itself. */
    boolean hasHistory(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (select from purchase where customer_id = :id)
                            or exists (select from interaction where customer_id = :id)
                            or exists (select from recommendation where customer_id = :id)
                            or exists (select from consent_entry where customer_id = :id)
                            or exists (select from told_fact where customer_id = :id)
                            or exists (select from group_membership where customer_id = :id)
                            or exists (select from customer_handling where customer_id = :id)
                            or exists (select from stated_spend where customer_id = :id)
                            or exists (select from customer where id = :id and attributes <> '{}')
                            or exists (select from customer where acquisition_referrer_id = :id)
                            or exists (select from customer_merge where survivor_id = :id and undone_at is null)""").bind("id", id).mapTo(Boolean.class).one());
    }

    void update(Customer customer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update customer
                        set version = :version, display_name = :displayName, name_en = :nameEn, preferred_language = :language,
                            acquisition_source = :source, acquisition_referrer_id = :referrer, acquisition_note = :note
                        where id = :id""")
                .bind("id", customer.id())
                .bind("version", customer.version())
                .bind("displayName", customer.displayName())
                .bind("nameEn", customer.nameEn())
                .bind("language", customer.preferredLanguage())
                .bind("source", source(customer.acquisition()))
                .bind("referrer", referrer(customer.acquisition()))
                .bind("note", note(customer.acquisition()))
                .execute());
    }

    /** Leaves of a customer no more than the key of the statistics. */
    void erase(UUID id, Instant at) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        update customer
                        set version = version + 1, display_name = '-', name_en = null, preferred_language = null,
                            acquisition_note = null, erased_at = :at
                        where id = :id""").bind("id", id).bind("at", at).execute());
    }

    /** Those of the ids that are customers. One statement. */
    Set<UUID> known(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from customer where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    private Optional<Customer> find(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(CustomerRepository::customer)
                .findOne());
    }

    private static Customer customer(ResultSet row, StatementContext context) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("name_en"),
                row.getString("preferred_language"),
                acquisition(row),
                Rows.instant(row, "registered_at"),
                row.getObject("merged_into", UUID.class));
    }

    private static @Nullable Acquisition acquisition(ResultSet row) throws SQLException {
        AcquisitionSource source = Rows.constantOrNull(row, "acquisition_source", AcquisitionSource.class);
        return source == null
                ? null
                : new Acquisition(
                        source,
                        row.getObject("acquisition_referrer_id", UUID.class),
                        row.getString("acquisition_note"));
    }

    private static @Nullable String source(@Nullable Acquisition acquisition) {
        return acquisition == null ? null : acquisition.source().name();
    }

    private static @Nullable UUID referrer(@Nullable Acquisition acquisition) {
        return acquisition == null ? null : acquisition.referrerId();
    }

    private static @Nullable String note(@Nullable Acquisition acquisition) {
        return acquisition == null ? null : acquisition.note();
    }
}
