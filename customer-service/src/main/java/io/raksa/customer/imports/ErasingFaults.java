package io.raksa.customer.imports;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Blanks the values of faulty lines in which an erased person is named; that there was a fault stays. */
@ApplicationScoped
class ErasingFaults {

    private final Jdbi jdbi;

    ErasingFaults(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_fault set value = ''
                        where exists (select from unnest(:traces) as trace (text) where strpos(lower(value), lower(trace.text)) > 0)""")
                .bindArray("traces", String.class, person.traces())
                .execute());
    }
}
