package io.raksa.feedback.macro;

import io.raksa.feedback.macro.core.Placeholder;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and changes macros. What one has done stays done. */
@ApplicationScoped
@Transactional
class ChangingMacros {

    /** Enough for every team; nobody finds anything among more. */
    static final int MOST = 500;

    private static final String RESOURCE = "macro";

    private final MacroRepository repository;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    ChangingMacros(MacroRepository repository, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    Macro create(MacroRequest request) {
        check(request);
        if (repository.count() >= MOST) {
            throw MacroProblem.MACROS_FULL.because(MOST);
        }
        Macro macro = Macro.of(Ids.next(), 1, request, clock.instant());
        repository.insert(macro);
        audit.record("macro.created", RESOURCE, macro.id(), 1, null, MacroView.of(macro), null);
        return macro;
    }

    Macro replace(UUID id, @Nullable String ifMatch, MacroRequest request) {
        Macro before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        check(request);
        Macro after = Macro.of(id, before.version() + 1, request, clock.instant());
        repository.update(after);
        audit.record("macro.changed", RESOURCE, id, after.version(), MacroView.of(before), MacroView.of(after), null);
        return after;
    }

    private static void check(MacroRequest request) {
        if (request.doesNothing()) {
            throw MacroProblem.MACRO_EMPTY.because().at("/toCustomer");
        }
        check("/toCustomer", request.toCustomer());
        check("/note", request.note());
    }

    private static void check(String pointer, @Nullable Words words) {
        if (words == null) {
            return;
        }
        words.both()
                .flatMap(template -> template.unknown().stream())
                .findFirst()
                .ifPresent(unknown -> {
                    String known = Stream.of(Placeholder.values())
                            .map(Placeholder::written)
                            .collect(Collectors.joining(", "));
                    throw MacroProblem.MACRO_PLACEHOLDER_UNKNOWN
                            .because(unknown, known)
                            .at(pointer);
                });
    }
}
