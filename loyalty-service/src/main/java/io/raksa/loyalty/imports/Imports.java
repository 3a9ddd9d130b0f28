package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.ImportRepository.PlacedFault;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The imports that were asked for. */
@ApplicationScoped
class Imports {

    private static final int AT_ONCE = 2_000;

    private final ImportRepository repository;
    private final Effects effects;
    private final Kinds kinds;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Imports(ImportRepository repository, Effects effects, Kinds kinds, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.effects = effects;
        this.kinds = kinds;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks for an import.
     *
     * @throws io.raksa.platform.problem.Problem 400 IMPORT_PLAN_UNFIT; 404 where the programme or the offer is not there
     */
    ImportView ask(ImportRequest request) {
        if (!request.fits()) {
            throw ImportProblem.IMPORT_PLAN_UNFIT.because().at("/kind");
        }
        kinds.of(request.kind()).require(request);
        Import asked = Import.of(Ids.next(), request, clock.instant());
        repository.insert(asked, caller.id());
        ImportView view = ImportView.of(asked, Map.of());
        audit.record("import.asked", "import", asked.id(), asked.version(), null, view, null);
        return view;
    }

    Import asked(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    ImportView view(UUID id) {
        return ImportView.of(asked(id), repository.faults(List.of(id)).getOrDefault(id, Map.of()));
    }

    Page<ImportView> page(PageRequest page) {
        Page<Import> asked = Page.of(repository.page(page), page, one -> NewestFirst.mark(one.askedAt(), one.id()));
        Map<UUID, Map<String, Long>> faults =
                repository.faults(asked.items().stream().map(Import::id).toList());
        return asked.map(one -> ImportView.of(one, faults.getOrDefault(one.id(), Map.of())));
    }

    /** How far the reversal of an import is; 404 where none was asked for. */
    ImportReversalView reversal(UUID id) {
        return effects.reversal(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Gives every fault, in the order of the lines, however many there are. */
    void eachFault(UUID id, Consumer<Object> taker) {
        List<PlacedFault> some = repository.faultsAfter(id, PlacedFault.NONE, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(placed -> taker.accept(ImportFaultView.of(placed.fault())));
            some = repository.faultsAfter(id, some.getLast(), AT_ONCE);
        }
    }

    /** Gives every line whose effect a reversal could not take back. */
    void eachKept(UUID id, Consumer<Object> taker) {
        List<Long> some = effects.keptAfter(id, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(line -> taker.accept(new KeptLineView(line)));
            some = effects.keptAfter(id, some.getLast(), AT_ONCE);
        }
    }
}
