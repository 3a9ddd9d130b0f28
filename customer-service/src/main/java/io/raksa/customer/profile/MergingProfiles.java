package io.raksa.customer.profile;

import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merge may know and change of a profile. */
@ApplicationScoped
public class MergingProfiles {

    private final CustomerRepository repository;
    private final Customers customers;
    private final Audit audit;

    MergingProfiles(CustomerRepository repository, Customers customers, Audit audit) {
        this.repository = repository;
        this.customers = customers;
        this.audit = audit;
    }

    /**
     * A record that may be merged.
     *
     * @param mergedInto the profile it leads to already
     */
    public record Mergeable(
            UUID id,
            CustomerKind kind,
            ProfileFields fields,
            @Nullable UUID mergedInto) {}

    public Optional<Mergeable> find(UUID id) {
        return repository
                .find(id)
                .map(customer -> new Mergeable(id, customer.kind(), customer.fields(), customer.mergedInto()));
    }

    /**
     * Gives a profile other fields and other records, as its next version.
     *
     * @param action what was done, for the audit
     * @param leading changes which records lead to the profile
     */
    public void rewrite(UUID id, ProfileFields fields, String action, @Nullable String reason, Runnable leading) {
        Customer customer = repository.findForChange(id).orElseThrow();
        CustomerView before = customers.view(customer);
        leading.run();
        Customer changed = customer.with(fields);
        repository.update(changed);
        audit.record(action, "customer", id, changed.version(), before, customers.view(changed), reason);
    }
}
