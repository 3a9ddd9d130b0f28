package io.raksa.customer.imports;

import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.imports.core.CustomerColumns;
import io.raksa.customer.imports.core.CustomerLine;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.profile.AcquisitionSource;
import io.raksa.customer.profile.BringingCustomers;
import io.raksa.customer.profile.BringingCustomers.Brought;
import io.raksa.customer.profile.BringingCustomers.OvertakenException;
import io.raksa.customer.profile.BringingCustomers.Told;
import io.raksa.customer.profile.ProfileFields;
import io.raksa.customer.profile.TakingBackCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has the customers of a file registered and updated, some at a time, and what became of them put down in the same transaction. */
@ApplicationScoped
class TakingCustomers {

    private static final int TRIES = 5;

    private final BringingCustomers bringing;
    private final CustomerEffects effects;
    private final PuttingDown puttingDown;

    TakingCustomers(BringingCustomers bringing, CustomerEffects effects, PuttingDown puttingDown) {
        this.bringing = bringing;
        this.effects = effects;
        this.puttingDown = puttingDown;
    }

    static CustomerColumns columns(ImportCustomersRequest plan) {
        var columns = plan.columns();
        return new CustomerColumns(
                plan.matchBy(),
                columns.displayName(),
                columns.nameEn(),
                columns.preferredLanguage(),
                columns.acquisitionSource(),
                columns.acquisitionNote(),
                Arrays.stream(AcquisitionSource.values()).map(Enum::name).collect(Collectors.toSet()),
                columns.identifiers().stream()
                        .map(of -> new CustomerColumns.OfIdentifiers(
                                of.column(), of.type(), Objects.requireNonNullElse(of.system(), "")))
                        .toList());
    }

    /** Takes the lines after {@code from} up to {@code line}; again where somebody else was faster with one of the identifiers. */
    void take(Import asked, long from, List<CustomerLine> lines, List<Fault> faults, long refused, long line) {
        for (int tried = 1; ; tried++) {
            try {
                puttingDown.take(asked, from, () -> brought(asked.id(), lines, faults, refused, line));
                return;
            } catch (OvertakenException overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Progress brought(UUID importId, List<CustomerLine> lines, List<Fault> faults, long refused, long line) {
        List<Brought> outcomes =
                bringing.bring(lines.stream().map(TakingCustomers::told).toList());
        remember(importId, outcomes);
        List<Fault> all = new ArrayList<>(faults);
        long created = 0;
        long updated = 0;
        long unchanged = 0;
        for (int i = 0; i < lines.size(); i++) {
            switch (outcomes.get(i)) {
                case Brought.Created now -> created++;
                case Brought.Updated now -> updated++;
                case Brought.Unchanged before -> unchanged++;
                case Brought.Refused why -> all.add(fault(lines.get(i), why));
            }
        }
        return new Progress(
                line, created, updated, unchanged, refused + lines.size() - created - updated - unchanged, all);
    }

    /** A customer of whom several lines tell is remembered once: as before the first of them and after the last. */
    private void remember(UUID importId, List<Brought> outcomes) {
        Map<UUID, TakingBackCustomers.Brought> brought = new LinkedHashMap<>();
        for (Brought outcome : outcomes) {
            switch (outcome) {
                case Brought.Created(UUID id, ProfileFields fields, List<IdentifierKey> added) ->
                    brought.put(id, new TakingBackCustomers.Brought(id, null, fields, added));
                case Brought.Updated(UUID id, ProfileFields before, ProfileFields after, List<IdentifierKey> added) ->
                    brought.merge(
                            id,
                            new TakingBackCustomers.Brought(id, before, after, added),
                            (first, later) -> new TakingBackCustomers.Brought(
                                    id,
                                    first.before(),
                                    later.after(),
                                    Stream.concat(first.added().stream(), later.added().stream())
                                            .toList()));
                case Brought.Unchanged same -> {}
                case Brought.Refused refused -> {}
            }
        }
        if (!brought.isEmpty()) {
            effects.remember(importId, List.copyOf(brought.values()));
        }
    }

    private static Told told(CustomerLine line) {
        return new Told(
                line.match(),
                List.copyOf(line.identifiers().values()),
                line.displayName(),
                line.nameEn(),
                line.preferredLanguage(),
                line.acquisitionSource() == null ? null : AcquisitionSource.valueOf(line.acquisitionSource()),
                line.acquisitionNote());
    }

    private static Fault fault(CustomerLine line, Brought.Refused why) {
        String column = line.identifiers().entrySet().stream()
                .filter(entry -> entry.getValue().equals(why.identifier()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Fault(
                line.number(),
                column,
                why.rule().name(),
                why.rule().mayBeKept() ? why.identifier().value() : "");
    }
}
