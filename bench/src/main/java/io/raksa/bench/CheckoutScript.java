package io.raksa.bench;

import io.raksa.bench.SqlLog.Asked;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a checkout as a script for pgbench: those that the service asked, with the same parameters, but for another member,
 * another order and new ids each time. What is new is found by comparing two checkouts.
 */
final class CheckoutScript {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final int FIRST_NEW_KIND = 0x100;

    private final Connection database;
    private final Map<String, String> expressions = new LinkedHashMap<>();

    private CheckoutScript(Connection database) {
        this.database = database;
    }

    /**
     * Writes the script.
     *
     * @param number whose checkout the first is, of which the script is made
     */
    static String of(Connection database, List<Asked> first, long number, List<Asked> second) throws SQLException {
        CheckoutScript script = new CheckoutScript(database);
        List<Asked> asked = ofTheCheckout(first);
        script.learn(asked, number, ofTheCheckout(second));
        StringBuilder text = new StringBuilder("\\set i :i + 1\n\\set n :first + :client_id * :each + :i\n");
        for (Asked each : asked) {
            text.append(script.statement(each)).append(";\n");
        }
        return text.toString();
    }

    /** What the backend was asked that kept the checkout. */
    private static List<Asked> ofTheCheckout(List<Asked> all) {
        Asked insert = all.stream()
                .filter(each -> each.sql().startsWith("INSERT INTO checkout "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no checkout in the log"));
        return all.stream()
                .filter(each -> each.backend().equals(insert.backend()))
                .toList();
    }

    private void learn(List<Asked> first, long number, List<Asked> second) {
        if (!sql(first).equals(sql(second))) {
            throw new IllegalStateException("two checkouts asked differently:\n" + sql(first) + "\n" + sql(second));
        }
        expressions.put(Till.reference(number), "'bench-' || lpad(CAST(:n AS text), 12, '0')");
        expressions.put(Numbered.MEMBER.of(number).toString(), asText(Numbered.MEMBER));
        expressions.put(Numbered.CUSTOMER.of(number).toString(), asText(Numbered.CUSTOMER));
        Set<String> old = ids(second);
        int kind = FIRST_NEW_KIND;
        for (String id : ids(first)) {
            if (!old.contains(id) && !expressions.containsKey(id)) {
                expressions.put(id, asText(new Numbered(kind++)));
            }
        }
    }

    private static String asText(Numbered ids) {
        return "CAST(" + ids.sql(":n") + " AS text)";
    }

    private static List<String> sql(List<Asked> asked) {
        return asked.stream().map(Asked::sql).toList();
    }

    private static Set<String> ids(List<Asked> asked) {
        return asked.stream()
                .flatMap(each -> each.parameters().stream())
                .filter(Objects::nonNull)
                .flatMap(value -> UUID.matcher(value).results().map(found -> found.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String statement(Asked asked) throws SQLException {
        List<String> types = types(asked.sql());
        Matcher places = PLACE.matcher(asked.sql());
        StringBuilder sql = new StringBuilder();
        while (places.find()) {
            int place = Integer.parseInt(places.group(1)) - 1;
            places.appendReplacement(
                    sql, Matcher.quoteReplacement(parameter(asked.parameters().get(place), types.get(place))));
        }
        return places.appendTail(sql).toString().replaceAll("\\s+", " ").strip();
    }

    private List<String> types(String sql) throws SQLException {
        List<String> types = new ArrayList<>();
        if (!PLACE.matcher(sql).find()) {
            return types;
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("PREPARE probe AS " + sql);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT unnest(parameter_types)::text FROM pg_prepared_statements WHERE name = 'probe'")) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            statement.execute("DEALLOCATE probe");
        }
        return types;
    }

    private String parameter(@Nullable String value, String type) {
        return "CAST(" + (value == null ? "NULL" : expression(value)) + " AS " + type + ")";
    }

    /** The value, with what is new in each checkout in place of what was new in the first. */
    private String expression(String value) {
        for (Map.Entry<String, String> each : expressions.entrySet()) {
            int at = value.indexOf(each.getKey());
            if (at >= 0) {
                return "(%s || %s || %s)"
                        .formatted(
                                expression(value.substring(0, at)),
                                each.getValue(),
                                expression(value.substring(at + each.getKey().length())));
            }
        }
        return literal(value);
    }

    /** Without a colon, in which pgbench sees the beginning of a variable. */
    private static String literal(String value) {
        String quoted = value.replace("'", "''");
        return quoted.contains(":") || quoted.contains("\\")
                ? "U&'" + quoted.replace("\\", "\\\\").replace(":", "\\003A") + "'"
                : "'" + quoted + "'";
    }
}
