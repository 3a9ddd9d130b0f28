package io.raksa.customer.imports.core;

import io.raksa.platform.file.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of purchases; tells everything that is wrong with a line, not only the first thing. */
public final class LineReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd[['T'][' ']HH:mm[:ss][.SSS]][XXX]");
    private static final char NO_CHARACTER = '\uFFFD';
    private static final int LONGEST = 200;

    private final PurchaseColumns columns;
    private final ZoneId zone;

    /**
     * @param zone of times that name none
     */
    public LineReader(PurchaseColumns columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    /** Reads a line. */
    public LineReading read(Row row) {
        Line line = new Line(row);
        String purchase = line.text(columns.purchase(), Fault.MISSING);
        String customer = line.text(columns.customer(), Fault.ANONYMOUS);
        String sku = line.text(columns.sku(), Fault.MISSING);
        Instant at = line.time(columns.purchasedAt());
        BigDecimal quantity = line.quantity(columns.quantity());
        BigDecimal price = line.positive(columns.unitPrice());
        String name = columns.itemName() == null ? null : line.find(columns.itemName());
        Item item = line.faults.isEmpty() && sku != null && at != null && quantity != null && price != null
                ? new Item(at, sku, name, quantity, price)
                : null;
        return new LineReading(purchase == null ? "" : purchase, customer, item, line.faults);
    }

    /** A line while it is read. */
    private final class Line {

        private final Row row;
        private final List<Fault> faults = new ArrayList<>();

        Line(Row row) {
            this.row = row;
        }

        @Nullable
        String find(String column) {
            String value = row.values().get(column);
            if (value == null) {
                return null;
            }
            if (value.indexOf(NO_CHARACTER) >= 0) {
                return fault(column, Fault.NOT_IN_ENCODING, value);
            }
            return value.length() > LONGEST ? fault(column, Fault.TOO_LONG, value) : value;
        }

        @Nullable
        String text(String column, String ruleWhenAbsent) {
            return row.values().containsKey(column) ? find(column) : fault(column, ruleWhenAbsent, "");
        }

        @Nullable
        Instant time(String column) {
            String text = text(column, Fault.MISSING);
            if (text == null) {
                return null;
            }
            try {
                return instant(TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException notATime) {
                fault(column, Fault.NOT_A_TIME, text);
                return null;
            }
        }

        private Instant instant(TemporalAccessor time) {
            return switch (time) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
            };
        }

        @Nullable
        BigDecimal quantity(String column) {
            BigDecimal number = number(column);
            if (number != null && number.signum() < 0) {
                fault(column, Fault.RETURN, number.toPlainString());
                return null;
            }
            return number == null ? null : aboveZero(column, number);
        }

        @Nullable
        BigDecimal positive(String column) {
            BigDecimal number = number(column);
            return number == null ? null : aboveZero(column, number);
        }

        private @Nullable BigDecimal aboveZero(String column, BigDecimal number) {
            if (number.signum() > 0) {
                return number;
            }
            fault(column, Fault.NOT_POSITIVE, number.toPlainString());
            return null;
        }

        private @Nullable BigDecimal number(String column) {
            String text = text(column, Fault.MISSING);
            if (text == null) {
                return null;
            }
            if (NUMBER.matcher(text).matches()) {
                return new BigDecimal(text);
            }
            fault(column, Fault.NOT_A_NUMBER, text);
            return null;
        }

        private @Nullable String fault(String column, String rule, String value) {
            faults.add(new Fault(row.number(), column, rule, value.substring(0, Math.min(value.length(), LONGEST))));
            return null;
        }
    }
}
