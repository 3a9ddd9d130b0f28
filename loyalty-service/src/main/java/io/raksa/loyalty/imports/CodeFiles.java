package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.loyalty.imports.LineOutcome.Refused;
import io.raksa.loyalty.imports.LineOutcome.There;
import io.raksa.loyalty.imports.core.CodeLine;
import io.raksa.loyalty.imports.core.Fault.Rule;
import io.raksa.loyalty.imports.core.Reading;
import io.raksa.loyalty.voucher.BringingCodes;
import io.raksa.loyalty.voucher.BringingCodes.Code;
import io.raksa.platform.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Files of voucher codes. */
@ApplicationScoped
class CodeFiles implements Bringing {

    private final BringingCodes codes;

    CodeFiles(BringingCodes codes) {
        this.codes = codes;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.VOUCHER_CODES;
    }

    @Override
    public void require(ImportRequest plan) {
        codes.requireOffer(offer(plan));
    }

    @Override
    public List<LineOutcome> bring(ImportRequest plan, List<Row> rows) {
        List<Reading<CodeLine>> readings = rows.stream().map(CodeLine::read).toList();
        List<Code> wanted = new ArrayList<>();
        for (Reading<CodeLine> reading : readings) {
            if (reading instanceof Reading.Good<CodeLine>(CodeLine line)) {
                wanted.add(new Code(line.code(), line.uses()));
            }
        }
        Iterator<BringingCodes.Outcome> added = codes.add(offer(plan), wanted).iterator();
        List<LineOutcome> outcomes = new ArrayList<>();
        for (Reading<CodeLine> reading : readings) {
            outcomes.add(
                    switch (reading) {
                        case Reading.Bad<CodeLine>(var faults) -> new Refused(faults);
                        case Reading.Good<CodeLine>(CodeLine line) -> outcome(line, added.next());
                    });
        }
        return outcomes;
    }

    private static LineOutcome outcome(CodeLine line, BringingCodes.Outcome added) {
        return switch (added) {
            case ADDED -> new Brought(line.line(), new Code(line.code(), line.uses()).canonical());
            case THERE -> new There();
            case TAKEN -> LineOutcome.refused(line.line(), CodeLine.CODE, Rule.CODE_TAKEN, line.code());
        };
    }

    @Override
    public boolean takeBack(ImportRequest plan, String thing) {
        return codes.takeBack(offer(plan), thing);
    }

    private static UUID offer(ImportRequest plan) {
        return Objects.requireNonNull(plan.offerId());
    }
}
