package io.raksa.customer.profile;

import io.raksa.customer.identifier.IdentifierView;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.profile.ChangeCustomerRequest.Clearable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer, without what other features know: identifiers and stage. */
record Customer(
        UUID id,
        long version,
        CustomerKind kind,
        String displayName,
        @Nullable String nameEn,
        @Nullable String preferredLanguage,
        @Nullable Acquisition acquisition,
        Instant registeredAt,
        @Nullable UUID mergedInto) {

    static Customer of(UUID id, RegisterCustomerRequest request, Instant now) {
        return new Customer(
                id,
                1,
                request.kind() == null ? CustomerKind.PERSON : request.kind(),
                request.displayName(),
                request.nameEn(),
                request.preferredLanguage(),
                request.acquisition(),
                now,
                null);
    }

    /** A person of whom nothing but a name is known. */
    static Customer named(UUID id, String displayName, Instant now) {
        return new Customer(id, 1, CustomerKind.PERSON, displayName, null, null, null, now, null);
    }

    /** The next version of this customer. */
    Customer changed(ChangeCustomerRequest change) {
        return new Customer(
                id,
                version + 1,
                kind,
                change.displayName() == null ? displayName : change.displayName(),
                change.clears(Clearable.NAME_EN) ? null : newer(change.nameEn(), nameEn),
                change.clears(Clearable.PREFERRED_LANGUAGE)
                        ? null
                        : newer(change.preferredLanguage(), preferredLanguage),
                change.clears(Clearable.ACQUISITION) ? null : newer(change.acquisition(), acquisition),
                registeredAt,
                mergedInto);
    }

    /** What a merge decides about. */
    ProfileFields fields() {
        return new ProfileFields(displayName, nameEn, preferredLanguage, acquisition);
    }

    /** The next version of this customer, with these fields. */
    Customer with(ProfileFields fields) {
        return new Customer(
                id,
                version + 1,
                kind,
                fields.displayName(),
                fields.nameEn(),
                fields.preferredLanguage(),
                fields.acquisition(),
                registeredAt,
                mergedInto);
    }

    CustomerView view(List<IdentifierView> identifiers, @Nullable Stage stage) {
        return new CustomerView(
                id,
                version,
                kind,
                displayName,
                nameEn,
                preferredLanguage,
                acquisition,
                identifiers,
                registeredAt,
                stage);
    }

    private static <V> @Nullable V newer(@Nullable V given, @Nullable V kept) {
        return given == null ? kept : given;
    }
}
