package io.raksa.customer.segment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of a segment, as it is exported. */
@Schema(
        description =
                "A member of a segment, as a line of an export. In CSV the fields are columns of the same names and order, lists are joined by a space and facts are JSON.")
public record SegmentExportLine(
        @Schema(description = "The customer's id.", required = true)
        UUID customerId,

        @Schema(description = "PERSON or ORGANISATION.", examples = "PERSON", required = true)
        String kind,

        @Schema(description = "The name the customer is called by.", examples = "คุณสมหญิง ใจดี", required = true)
        String displayName,

        @Schema(description = "The name in English.", examples = "Somying Jaidee", nullable = true) @Nullable
        String nameEn,

        @Schema(description = "The language to speak with the customer, th or en.", examples = "th", nullable = true)
        @Nullable
        String language,

        @Schema(
                description = "Where the relationship stands; absent before the first purchase.",
                examples = "GROWING",
                nullable = true)
        @Nullable
        String stage,

        @Schema(
                description = "ACTIVE, AT_RISK, LAPSED or WON_BACK; absent before the first purchase.",
                examples = "ACTIVE",
                nullable = true)
        @Nullable
        String standing,

        @Schema(description = "The first phone number, in E.164.", examples = "+66812345678", nullable = true) @Nullable
        String phone,

        @Schema(description = "The first e-mail address.", examples = "somying@example.com", nullable = true) @Nullable
        String email,

        @Schema(description = "The first LINE id.", examples = "somying.j", nullable = true) @Nullable
        String line,

        @Schema(description = "The first member card.", examples = "A-1001", nullable = true) @Nullable
        String memberCard,

        @Schema(
                description =
                        "The channels on which the customer agrees to promotion at the moment of the export. Nobody may be sent an offer on another.",
                examples = "[\"EMAIL\", \"LINE\"]",
                required = true)
        List<String> promotionBy,

        @Schema(
                description = "The day of registration, in the business time zone.",
                examples = "2026-01-05",
                required = true)
        LocalDate registeredDay,

        @Schema(description = "When the customer entered the segment, in UTC.", required = true)
        Instant enteredAt,

        @Schema(description = "Which of the segment's conditions decided.", examples = "1", required = true)
        long rule,

        @Schema(description = "The facts that decided, as they were then.", required = true)
        Map<String, Object> facts) {

    /** The names of the columns, in their order. */
    static List<String> columns() {
        return Arrays.stream(SegmentExportLine.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    /**
     * The cells, in the order of the columns.
     *
     * @param factsAsJson the facts as one cell
     */
    List<@Nullable String> cells(String factsAsJson) {
        return Arrays.asList(
                customerId.toString(),
                kind,
                displayName,
                nameEn,
                language,
                stage,
                standing,
                phone,
                email,
                line,
                memberCard,
                String.join(" ", promotionBy),
                registeredDay.toString(),
                enteredAt.toString(),
                Long.toString(rule),
                factsAsJson);
    }
}
