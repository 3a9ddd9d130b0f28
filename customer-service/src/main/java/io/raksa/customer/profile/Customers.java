package io.raksa.customer.profile;

import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is a customer here. */
@ApplicationScoped
public class Customers {

    private final CustomerRepository repository;
    private final Identifiers identifiers;
    private final Lifecycles lifecycles;
    private final Survivors survivors;

    Customers(CustomerRepository repository, Identifiers identifiers, Lifecycles lifecycles, Survivors survivors) {
        this.repository = repository;
        this.identifiers = identifiers;
        this.lifecycles = lifecycles;
        this.survivors = survivors;
    }

    /** Those of the ids that are customers. One statement. */
    public Set<UUID> known(Collection<UUID> ids) {
        return repository.known(ids);
    }

    /**
     * The profiles of some records, for what is derived from their facts: a record that was merged leads to the surviving profile. They
     * stay so until the running transaction ends. One statement.
     *
     * @return the profile of each id that is a customer's
     */
    public Map<UUID, UUID> survivors(Collection<UUID> records) {
        return survivors.of(records);
    }

    /**
     * Refuses (404) an id that is no customer's.
     *
     * @return the profile that answers: the customer's own, or the surviving one where the record was merged, which the answer then says
     *     in Content-Location
     */
    public UUID require(UUID id) {
        return survivors.answering(id);
    }

    /**
     * Refuses (404) an id that is no customer's and (409) a person who was erased, of whom nothing may be written any more; holds the
     * customer against other changes, an erasure too, until the transaction ends.
     */
    public void requireHeld(UUID id) {
        if (repository.erasedHeld(id).orElseThrow(CommonProblem.NOT_FOUND::because)) {
            throw ProfileProblem.CUSTOMER_ERASED.because();
        }
    }

    Optional<CustomerView> view(UUID id) {
        return repository.find(id).map(this::view);
    }

    CustomerView view(Customer customer) {
        return customer.view(identifiers.of(customer.id()), lifecycles.stageOf(customer.id()));
    }
}
