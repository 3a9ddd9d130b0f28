package io.raksa.customer.imports;

import io.raksa.customer.imports.core.CustomerColumns;
import io.raksa.customer.imports.core.CustomerLine;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.profile.AcquisitionSource;
import io.raksa.customer.profile.BringingCustomers;
import io.raksa.customer.profile.BringingCustomers.Brought;
import io.raksa.customer.profile.BringingCustomers.OvertakenException;
import io.raksa.customer.profile.BringingCustomers.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Has the customers of a file registered and updated, some at a time, and what became of them put down in the same transaction. */
@ApplicationScoped
class TakingCustomers {

    private static final int TRIES = 5;

    private final BringingCustomers bringing;
    private final PuttingDown puttingDown;

    TakingCustomers(BringingCustomers bringing, PuttingDown puttingDown) {
        this.bringing = bringing;
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
                puttingDown.take(asked, from, () -> brought(lines, faults, refused, line));
                return;
            } catch (OvertakenException overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Progress brought(List<CustomerLine> lines, List<Fault> faults, long refused, long line) {
        List<Brought> outcomes =
                bringing.bring(lines.stream().map(TakingCustomers::told).toList());
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
