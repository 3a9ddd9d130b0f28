package io.raksa.loyalty.imports.core;

import io.raksa.platform.file.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of opening balances. One of customer and number is there.
 *
 * @param key of the line, which makes it the same however often it comes
 */
public record BalanceLine(
        long line, @Nullable UUID customerId, @Nullable String memberNumber, long points, String key) {

    public static final String KEY = "key";
    private static final String POINTS = "points";
    private static final long MOST_POINTS = 1_000_000_000;

    /** Reads a line. */
    public static Reading<BalanceLine> read(Row row) {
        Fields fields = new Fields(row);
        @Nullable UUID customer = fields.id(MemberLine.CUSTOMER_ID);
        @Nullable String number = fields.memberNumber(MemberLine.MEMBER_NUMBER);
        @Nullable Long points = fields.count(POINTS, MOST_POINTS);
        @Nullable String key = fields.key(KEY);
        if (!fields.has(MemberLine.CUSTOMER_ID) && !fields.has(MemberLine.MEMBER_NUMBER)) {
            fields.missing(MemberLine.CUSTOMER_ID);
        }
        if (!fields.has(POINTS)) {
            fields.missing(POINTS);
        }
        if (!fields.has(KEY)) {
            fields.missing(KEY);
        }
        return points == null || key == null || !fields.faults().isEmpty()
                ? new Reading.Bad<>(fields.faults())
                : new Reading.Good<>(new BalanceLine(fields.line(), customer, number, points, key));
    }

    /** Where it names its member. */
    public String whose() {
        return customerId == null ? MemberLine.MEMBER_NUMBER : MemberLine.CUSTOMER_ID;
    }
}
