package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads returns as they come and refuses what cannot be, whatever the purchase; asks no database. */
@ApplicationScoped
class ReadingReturns {

    private final Clock clock;

    ReadingReturns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a return.
     *
     * @throws io.raksa.platform.problem.Problem 400 for what cannot be, 403 where a partner brings what is not its own
     */
    Returning read(RecordReturnRequest request, PartnerScope scope) {
        if (!scope.covers(request.source())) {
            throw PurchaseProblem.SOURCE_NOT_YOURS
                    .because(String.valueOf(scope.partner()))
                    .at("/source");
        }
        Instant returnedAt = request.returnedAt().truncatedTo(ChronoUnit.MICROS);
        if (returnedAt.isAfter(clock.instant().plus(ReadingPurchases.CLOCKS_DIFFER))) {
            throw PurchaseProblem.RETURN_TIME_IMPLAUSIBLE.because().at("/returnedAt");
        }
        if (request.amount() != null && request.amount().amount().signum() < 0) {
            throw PurchaseProblem.TOTAL_NEGATIVE.because().at("/amount/amount");
        }
        return new Returning(
                new PurchaseKey(request.source(), request.externalId()),
                returnedAt,
                request.amount() == null ? null : ReadingPurchases.exact(request.amount()),
                lines(request),
                request.reason());
    }

    private static List<ReturnLine> lines(RecordReturnRequest request) {
        List<ReturnLine> lines = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        if (request.lines() != null) {
            for (ReturnLineRequest line : request.lines()) {
                if (request.amount() == null || !named.add(line.line())) {
                    throw PurchaseProblem.RETURN_LINES_UNCLEAR.because().at("/lines/" + lines.size());
                }
                lines.add(new ReturnLine(line.line(), ReadingPurchases.plain(new BigDecimal(line.quantity()))));
            }
        }
        return lines;
    }
}
