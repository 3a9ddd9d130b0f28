package io.raksa.loyalty.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which records of customer-service are one customer. Rows keep the id of the record they came to; whoever reads by customer asks for all
 * records of the profile: {@code customer_id IN (SELECT records_of(:customer))}.
 */
@ApplicationScoped
public class Profiles {

    private final Jdbi jdbi;

    Profiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The record that a record leads to; itself where it was not merged. */
    public UUID profileOf(UUID record) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT profile_of(:record)")
                .bind("record", record)
                .mapTo(UUID.class)
                .one());
    }

    /** Whether both are known and one customer. */
    public boolean areOne(@Nullable UUID one, @Nullable UUID other) {
        return one != null
                && other != null
                && (one.equals(other) || profileOf(one).equals(profileOf(other)));
    }
}
