package io.raksa.customer.profile;

import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is a customer here. */
@ApplicationScoped
public class Customers {

    private final CustomerRepository repository;
    private final Identifiers identifiers;
    private final Lifecycles lifecycles;

    Customers(CustomerRepository repository, Identifiers identifiers, Lifecycles lifecycles) {
        this.repository = repository;
        this.identifiers = identifiers;
        this.lifecycles = lifecycles;
    }

    /** Those of the ids that are customers. One statement. */
    public Set<UUID> known(Collection<UUID> ids) {
        return repository.known(ids);
    }

    /** Refuses (404) an id that is no customer's. */
    public void require(UUID id) {
        if (repository.known(List.of(id)).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    Optional<CustomerView> view(UUID id) {
        return repository.find(id).map(this::view);
    }

    CustomerView view(Customer customer) {
        return customer.view(identifiers.of(customer.id()), lifecycles.stageOf(customer.id()));
    }
}
