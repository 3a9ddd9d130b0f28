package io.raksa.loyalty.imports.core;

import io.raksa.platform.file.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of members: a customer who was a member elsewhere.
 *
 * @param memberNumber on the card; null for a new one
 * @param enrolledAt since when; null for now
 */
public record MemberLine(
        long line,
        UUID customerId,
        @Nullable String memberNumber,
        @Nullable Instant enrolledAt) {

    public static final String CUSTOMER_ID = "customerId";
    public static final String MEMBER_NUMBER = "memberNumber";
    private static final String ENROLLED_AT = "enrolledAt";

    /** Reads a line. */
    public static Reading<MemberLine> read(Row row, Instant now) {
        Fields fields = new Fields(row);
        @Nullable UUID customer = fields.id(CUSTOMER_ID);
        @Nullable String number = fields.memberNumber(MEMBER_NUMBER);
        @Nullable Instant enrolledAt = fields.past(ENROLLED_AT, now);
        if (!fields.has(CUSTOMER_ID)) {
            fields.missing(CUSTOMER_ID);
        }
        return customer == null || !fields.faults().isEmpty()
                ? new Reading.Bad<>(fields.faults())
                : new Reading.Good<>(new MemberLine(fields.line(), customer, number, enrolledAt));
    }
}
