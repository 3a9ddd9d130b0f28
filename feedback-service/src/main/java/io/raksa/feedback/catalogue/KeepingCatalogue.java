package io.raksa.feedback.catalogue;

import io.raksa.feedback.catalogue.core.FormField;
import io.raksa.feedback.catalogue.core.Rule;
import io.raksa.feedback.catalogue.core.Violation;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is asked. What was asked before stays readable. */
@ApplicationScoped
class KeepingCatalogue {

    private static final String RESOURCE = "service-catalogue";

    private final CatalogueRepository repository;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    KeepingCatalogue(CatalogueRepository repository, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The next version; the first one where nothing was asked about the category. */
    @Transactional
    CatalogueEntry put(Category category, @Nullable String ifMatch, CatalogueForm form) {
        check(form.fields());
        repository.lock(category);
        @Nullable
        CatalogueEntry before =
                repository.current(Set.of(category)).stream().findFirst().orElse(null);
        UUID id = UUID.nameUUIDFromBytes((RESOURCE + category).getBytes(StandardCharsets.UTF_8));
        if (before != null) {
            versions.require(ifMatch, RESOURCE, id, before.version());
        }
        long version = before == null ? 1 : before.version() + 1;
        CatalogueEntry after = new CatalogueEntry(category, version, form, clock.instant());
        repository.insert(after, caller.id());
        audit.record(
                before == null ? "service-catalogue.created" : "service-catalogue.changed",
                RESOURCE,
                id,
                version,
                before == null ? null : CatalogueEntryView.of(before),
                CatalogueEntryView.of(after),
                null);
        return after;
    }

    /** As it is now, or as it was in a version. */
    CatalogueEntry require(Category category, @Nullable Long version) {
        Optional<CatalogueEntry> found = version == null
                ? repository.current(Set.of(category)).stream().findFirst()
                : repository.find(category, version);
        return found.orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<CatalogueEntry> all() {
        return repository.current(Set.of(Category.values()));
    }

    private static void check(List<FormField> fields) {
        List<Violation> violations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int place = 0; place < fields.size(); place++) {
            FormField field = fields.get(place);
            String below = place + "/";
            if (!names.add(field.name())) {
                violations.add(new Violation(below + "name", Rule.TWICE, List.of()));
            }
            field.contradictions()
                    .map(found -> new Violation(below + found.place(), found.rule(), found.arguments()))
                    .forEach(violations::add);
        }
        if (!violations.isEmpty()) {
            throw ServiceCatalogue.brokenAt("/fields/", violations);
        }
    }
}
