package io.raksa.feedback.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are one customer. Rows keep the id of the record they came to; whoever reads by customer asks for all records of the
 * profile: {@code customer_id = any(:records)}, or in SQL alone {@code customer_id = any(array(select records_of(:customer)))}.
 */
@ApplicationScoped
public class Profiles {

    private final ProfileRepository repository;

    Profiles(ProfileRepository repository) {
        this.repository = repository;
    }

    /** All records that are one customer with this one, itself among them, its profile first. One statement. */
    public List<UUID> recordsOf(UUID customer) {
        return repository.records(customer);
    }

    /** The record that a record leads to; itself where it was not merged. */
    public UUID profileOf(UUID record) {
        return Objects.requireNonNull(profilesOf(List.of(record)).get(record));
    }

    /** The profile of each record. One statement. */
    public Map<UUID, UUID> profilesOf(Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : repository.profiles(records);
    }

    /** Whether both are known and one customer. */
    public boolean areOne(@Nullable UUID one, @Nullable UUID other) {
        if (one == null || other == null) {
            return false;
        }
        return one.equals(other)
                || profilesOf(List.of(one, other)).values().stream().distinct().count() == 1;
    }
}
