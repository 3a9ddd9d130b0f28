package io.raksa.customer.imports;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.imports.core.Group;
import io.raksa.customer.imports.core.Item;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.customer.profile.RegisteringCustomers;
import io.raksa.customer.profile.RegisteringCustomers.Newcomer;
import io.raksa.customer.purchase.BuyerRequest;
import io.raksa.customer.purchase.PurchaseLineRequest;
import io.raksa.customer.purchase.RecordPurchaseRequest;
import io.raksa.customer.purchase.RecordingPurchases;
import io.raksa.platform.bulk.Outcome;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Has the purchases of a file recorded, some at a time, and what became of them put down in the same transaction. */
@ApplicationScoped
class TakingGroups {

    private final RecordingPurchases recording;
    private final RegisteringCustomers registering;
    private final ImportRepository repository;
    private final PuttingDown puttingDown;

    TakingGroups(
            RecordingPurchases recording,
            RegisteringCustomers registering,
            ImportRepository repository,
            PuttingDown puttingDown) {
        this.recording = recording;
        this.registering = registering;
        this.repository = repository;
        this.puttingDown = puttingDown;
    }

    /**
     * Takes the lines after {@code from} up to {@code line}.
     *
     * @throws IllegalStateException where another process has taken them meanwhile; nothing is kept of it then
     */
    void take(Import asked, ImportPurchasesRequest plan, long from, List<Group> groups, List<Fault> faults, long line) {
        puttingDown.take(asked, from, () -> recorded(asked.id(), plan, groups, faults, line));
    }

    private Progress recorded(
            UUID importId, ImportPurchasesRequest plan, List<Group> groups, List<Fault> faults, long line) {
        List<Group> bought = groups.stream()
                .filter(group -> group.customer() != null && !group.items().isEmpty())
                .toList();
        List<Outcome> outcomes = recording.take(
                bought.stream().map(group -> request(plan, group)).toList(), new PartnerScope(null));
        registerTheOthers(plan, groups);
        List<Fault> all = new ArrayList<>(faults);
        List<UUID> created = new ArrayList<>();
        long unchanged = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Created now -> created.add(now.id());
                case Outcome.Unchanged before -> unchanged++;
                case Outcome.Refused refused ->
                    all.add(new Fault(
                            bought.get(i).firstLine(),
                            plan.columns().purchase(),
                            refused.problem().kind().name(),
                            bought.get(i).purchase()));
            }
        }
        repository.remember(importId, created);
        return new Progress(line, created.size(), 0, unchanged, outcomes.size() - created.size() - unchanged, all);
    }

    /** Whoever gave something back, or whose line is not good otherwise, is a customer all the same. */
    private void registerTheOthers(ImportPurchasesRequest plan, List<Group> groups) {
        Map<Object, Newcomer> others = new LinkedHashMap<>();
        for (Group group : groups) {
            if (group.customer() != null && group.items().isEmpty()) {
                Identifier.read(
                                plan.customerType(),
                                group.customer(),
                                Objects.requireNonNullElse(plan.customerSystem(), ""))
                        .ifPresent(identifier -> others.put(identifier.key(), new Newcomer(identifier, null)));
            }
        }
        if (!others.isEmpty()) {
            registering.register(others.values());
        }
    }

    private static RecordPurchaseRequest request(ImportPurchasesRequest plan, Group group) {
        BuyerRequest buyer = new BuyerRequest(
                plan.customerType(), Objects.requireNonNull(group.customer()), plan.customerSystem(), null);
        return new RecordPurchaseRequest(
                plan.source(),
                group.purchase(),
                null,
                buyer,
                group.purchasedAt(),
                money(group.total(), plan.currency()),
                null,
                null,
                null,
                group.items().stream().map(item -> line(item, plan.currency())).toList());
    }

    private static PurchaseLineRequest line(Item item, String currency) {
        return new PurchaseLineRequest(
                item.sku(),
                item.name(),
                null,
                item.quantity().toPlainString(),
                money(item.quantity().multiply(item.unitPrice()), currency),
                null);
    }

    /** Rounded once, to the places of the currency. */
    private static Money money(BigDecimal amount, String currency) {
        int places = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(amount.setScale(places, RoundingMode.HALF_EVEN), currency);
    }
}
