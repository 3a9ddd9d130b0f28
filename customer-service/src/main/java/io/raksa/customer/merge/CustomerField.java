package io.raksa.customer.merge;

import io.raksa.customer.profile.ProfileFields;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of which a merge decides which of two values is kept. */
@Schema(name = "MergeableCustomerField")
public enum CustomerField {
    DISPLAY_NAME(ProfileFields::displayName),
    NAME_EN(ProfileFields::nameEn),
    PREFERRED_LANGUAGE(ProfileFields::preferredLanguage),
    ACQUISITION(ProfileFields::acquisition);

    private final Function<ProfileFields, @Nullable Object> value;

    CustomerField(Function<ProfileFields, @Nullable Object> value) {
        this.value = value;
    }

    @Nullable
    Object of(ProfileFields fields) {
        return value.apply(fields);
    }
}
