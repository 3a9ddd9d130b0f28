package io.raksa.platform.problem;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The kinds of problems there are. A service knows its own; the gateway puts those of all services in this one's place. */
@DefaultBean
@ApplicationScoped
public class ProblemCatalogue {

    @Inject
    ProblemKinds kinds;

    /** Every kind of problem, by code. */
    public List<ProblemKindView> all() {
        return kinds.all().stream().map(ProblemKindView::of).toList();
    }

    /** The kind whose page is called {@code page}: {@code validation-failed}. */
    public Optional<ProblemKindView> page(String page) {
        String type = ProblemView.TYPES + page;
        return all().stream().filter(kind -> kind.type().equals(type)).findFirst();
    }
}
