package io.raksa.customer.merge;

import io.raksa.customer.merge.core.Choice;
import io.raksa.customer.profile.ProfileFields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** All fields of two records, brought together and apart. */
final class Fields {

    private Fields() {}

    static ProfileFields merged(ProfileFields survivor, ProfileFields merged, Set<CustomerField> fromMerged) {
        return new ProfileFields(
                fromMerged.contains(CustomerField.DISPLAY_NAME) ? merged.displayName() : survivor.displayName(),
                Choice.merged(survivor.nameEn(), merged.nameEn(), fromMerged.contains(CustomerField.NAME_EN)),
                Choice.merged(
                        survivor.preferredLanguage(),
                        merged.preferredLanguage(),
                        fromMerged.contains(CustomerField.PREFERRED_LANGUAGE)),
                Choice.merged(
                        survivor.acquisition(), merged.acquisition(), fromMerged.contains(CustomerField.ACQUISITION)));
    }

    static ProfileFields undone(ProfileFields before, ProfileFields after, ProfileFields now) {
        return new ProfileFields(
                after.displayName().equals(now.displayName()) ? before.displayName() : now.displayName(),
                Choice.undone(before.nameEn(), after.nameEn(), now.nameEn()),
                Choice.undone(before.preferredLanguage(), after.preferredLanguage(), now.preferredLanguage()),
                Choice.undone(before.acquisition(), after.acquisition(), now.acquisition()));
    }

    static List<CustomerField> keptLater(ProfileFields before, ProfileFields after, ProfileFields now) {
        return Stream.of(CustomerField.values())
                .filter(field -> Choice.keepsLater(field.of(before), field.of(after), field.of(now)))
                .toList();
    }

    static List<CustomerField> differing(ProfileFields one, ProfileFields other) {
        return Stream.of(CustomerField.values())
                .filter(field -> !Objects.equals(field.of(one), field.of(other)))
                .toList();
    }
}
