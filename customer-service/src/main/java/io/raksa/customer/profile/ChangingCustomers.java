package io.raksa.customer.profile;

import io.raksa.customer.change.Changes;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes what is known about a customer; of two who change at once, the second is told what differs. */
@ApplicationScoped
class ChangingCustomers {

    private static final String RESOURCE_TYPE = "customer";

    private final CustomerRepository repository;
    private final Customers customers;
    private final Identifiers identifiers;
    private final Referrers referrers;
    private final Changes changes;
    private final Versions versions;
    private final Lifecycles lifecycles;
    private final Audit audit;

    ChangingCustomers(
            CustomerRepository repository,
            Customers customers,
            Identifiers identifiers,
            Referrers referrers,
            Changes changes,
            Versions versions,
            Lifecycles lifecycles,
            Audit audit) {
        this.repository = repository;
        this.customers = customers;
        this.identifiers = identifiers;
        this.referrers = referrers;
        this.changes = changes;
        this.versions = versions;
        this.lifecycles = lifecycles;
        this.audit = audit;
    }

    CustomerView change(UUID id, @Nullable String ifMatch, ChangeCustomerRequest request, PartnerScope scope) {
        customers.requireHeld(id);
        Customer customer = repository.find(id).orElseThrow();
        if (customer.mergedInto() != null) {
            throw ProfileProblem.CUSTOMER_MERGED.because().with("mergedInto", customer.mergedInto());
        }
        versions.require(ifMatch, RESOURCE_TYPE, id, customer.version());
        CustomerView before = customers.view(customer);
        if (request.identifiers() != null) {
            var own = Identifiers.read(request.identifiers(), "/identifiers", scope);
            identifiers.replace(id, own, "/identifiers");
        }
        referrers.require(request.acquisition());
        Customer changed = customer.changed(request);
        repository.update(changed);
        changes.touched(List.of(id));
        tellReferrers(customer, changed);
        CustomerView after = customers.view(changed);
        audit.record("customer.changed", RESOURCE_TYPE, id, after.version(), before, after, null);
        return after;
    }

    private void tellReferrers(Customer before, Customer after) {
        Set<UUID> referrers = Stream.of(before, after)
                .map(Customer::acquisition)
                .flatMap(Stream::ofNullable)
                .map(Acquisition::referrerId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        if (!referrers.isEmpty() && !Objects.equals(before.acquisition(), after.acquisition())) {
            lifecycles.referrerChanged(after.id(), referrers);
        }
    }
}
