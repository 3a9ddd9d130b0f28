package io.raksa.customer.imports.core;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.platform.file.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of customers; tells everything that is wrong with a line, not only the first thing. */
public final class CustomerLineReader {

    private static final Set<String> LANGUAGES = Set.of("th", "en");
    private static final char NO_CHARACTER = '\uFFFD';
    private static final int LONGEST = 200;

    private final CustomerColumns columns;

    public CustomerLineReader(CustomerColumns columns) {
        this.columns = columns;
    }

    /**
     * Reads a line.
     *
     * @param faults takes what is wrong with it; where there is something, the line is not to be taken
     */
    public CustomerLine read(Row row, List<Fault> faults) {
        Line line = new Line(row, faults);
        return new CustomerLine(
                row.number(),
                columns.matchBy(),
                line.identifiers(),
                line.text(columns.displayName()),
                line.text(columns.nameEn()),
                line.oneOf(LANGUAGES, columns.preferredLanguage(), Fault.NOT_A_LANGUAGE),
                line.oneOf(columns.sources(), columns.acquisitionSource(), Fault.NOT_A_SOURCE),
                line.text(columns.acquisitionNote()));
    }

    /** A line while it is read. */
    private final class Line {

        private final Row row;
        private final List<Fault> faults;

        Line(Row row, List<Fault> faults) {
            this.row = row;
            this.faults = faults;
        }

        Map<String, Identifier> identifiers() {
            Map<String, Identifier> identifiers = new LinkedHashMap<>();
            for (CustomerColumns.OfIdentifiers of : columns.identifiers()) {
                String value = text(of.column());
                if (value != null) {
                    Optional<Identifier> identifier = Identifier.read(of.type(), value, of.system());
                    identifier.ifPresentOrElse(
                            read -> identifiers.put(of.column(), read),
                            () -> fault(of.column(), Fault.NOT_AN_IDENTIFIER, value));
                }
            }
            if (!row.values().containsKey(columns.matchBy())) {
                fault(columns.matchBy(), Fault.MISSING, "");
            }
            return identifiers;
        }

        @Nullable
        String oneOf(Set<String> known, @Nullable String column, String rule) {
            String value = text(column);
            if (column != null && value != null && !known.contains(value)) {
                fault(column, rule, value);
            }
            return value;
        }

        @Nullable
        String text(@Nullable String column) {
            String value = column == null ? null : row.values().get(column);
            if (column == null || value == null) {
                return null;
            }
            if (value.indexOf(NO_CHARACTER) >= 0) {
                fault(column, Fault.NOT_IN_ENCODING, value);
                return null;
            }
            if (value.length() > LONGEST) {
                fault(column, Fault.TOO_LONG, value);
                return null;
            }
            return value;
        }

        private void fault(String column, String rule, String value) {
            faults.add(new Fault(row.number(), column, rule, value.substring(0, Math.min(value.length(), LONGEST))));
        }
    }
}
