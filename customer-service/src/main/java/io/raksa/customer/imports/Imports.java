package io.raksa.customer.imports;

import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.imports.ImportCustomersRequest.IdentifierColumn;
import io.raksa.customer.imports.ImportRepository.PlacedFault;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The imports that were asked for. */
@ApplicationScoped
class Imports {

    private static final int FAULTS_AT_ONCE = 2_000;

    private final ImportRepository repository;
    private final Audit audit;
    private final Clock clock;

    Imports(ImportRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for an import.
     *
     * @throws io.raksa.platform.problem.Problem 400 for a currency that is none, or an identifier whose system is not named
     */
    ImportView create(ImportPlan request) {
        switch (request) {
            case ImportPurchasesRequest purchases -> require(purchases);
            case ImportCustomersRequest customers -> require(customers);
        }
        Import asked = Import.of(Ids.next(), request, clock.instant());
        repository.insert(asked);
        ImportView view = asked.view(Map.of());
        audit.record("import.created", "import", asked.id(), 1, null, view, null);
        return view;
    }

    Import asked(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** How far the reversal of an import is; 404 where none was asked for. */
    ImportReversalView reversal(UUID id) {
        return repository.reversal(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    ImportView require(UUID id) {
        Import asked = asked(id);
        return asked.view(repository.faults(List.of(id)).getOrDefault(id, Map.of()));
    }

    Page<ImportView> page(PageRequest page) {
        Page<Import> asked =
                Page.of(repository.page(page), page, item -> NewestFirst.mark(item.createdAt(), item.id()));
        Map<UUID, Map<String, Long>> faults =
                repository.faults(asked.items().stream().map(Import::id).toList());
        return asked.map(item -> item.view(faults.getOrDefault(item.id(), Map.of())));
    }

    /** Gives every fault of an import, in the order of the lines, however many there are; some of them are in memory at a time. */
    void eachFault(UUID id, Consumer<ImportFaultView> taker) {
        List<PlacedFault> some = repository.faultsAfter(id, 0, -1, FAULTS_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(placed -> taker.accept(ImportFaultView.of(placed.fault())));
            PlacedFault last = some.getLast();
            some = repository.faultsAfter(id, last.fault().line(), last.place(), FAULTS_AT_ONCE);
        }
    }

    private static void require(ImportPurchasesRequest request) {
        requireCurrency(request.currency());
        if (isMisplaced(request.customerType(), request.customerSystem())) {
            throw ImportProblem.CUSTOMER_SYSTEM_MISPLACED.because().at("/customerSystem");
        }
    }

    private static void require(ImportCustomersRequest request) {
        List<IdentifierColumn> identifiers = request.columns().identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            if (isMisplaced(identifiers.get(i).type(), identifiers.get(i).system())) {
                throw ImportProblem.IDENTIFIER_SYSTEM_MISPLACED.because().at("/columns/identifiers/" + i + "/system");
            }
        }
        if (identifiers.stream().noneMatch(column -> column.column().equals(request.matchBy()))) {
            throw ImportProblem.MATCH_BY_UNKNOWN.because().at("/matchBy");
        }
    }

    private static boolean isMisplaced(IdentifierType type, @Nullable String system) {
        return (type == IdentifierType.EXTERNAL) == (system == null);
    }

    private static void requireCurrency(String code) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(currency -> currency.getCurrencyCode().equals(code))) {
            throw ImportProblem.CURRENCY_UNKNOWN.because(code).at("/currency");
        }
    }
}
