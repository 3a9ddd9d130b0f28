package io.raksa.platform.problem;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of problems there are. A service knows its own; the gateway puts those of all services in this one's place. */
@DefaultBean
@ApplicationScoped
public class ProblemCatalogue {

    @Inject
    ProblemKinds kinds;

    private volatile @Nullable List<ProblemKindView> views;

    /** Every kind of problem, by code. */
    public List<ProblemKindView> all() {
        List<ProblemKindView> known = views;
        if (known == null) {
            known = kinds.all().stream().map(ProblemKindView::of).toList();
            views = known;
        }
        return known;
    }

    /** The kind whose page is called {@code page}: {@code validation-failed}. */
    public Optional<ProblemKindView> page(String page) {
        String type = ProblemView.TYPES + page;
        return all().stream().filter(kind -> kind.type().equals(type)).findFirst();
    }
}
