package io.raksa.customer.imports;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Blanks the values of faulty lines in which an erased person is named; that there was a fault stays, and what it brought of the person is forgotten. */
@ApplicationScoped
class ErasingFaults {

    private final Jdbi jdbi;
    private final CustomerEffects effects;

    ErasingFaults(Jdbi jdbi, CustomerEffects effects) {
        this.jdbi = jdbi;
        this.effects = effects;
    }

    void on(@Observes PersonErased person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_fault set value = ''
                        where exists (select from unnest(:traces) as trace (text) where strpos(lower(value), lower(trace.text)) > 0)""")
                .bindArray("traces", String.class, person.traces())
                .execute());
        effects.forget(person.customerId());
    }
}
