package io.raksa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL was asked, from its log: statements and their parameters. */
record SqlLog(Connection administrator, Path file) {

    private static final Pattern EXECUTED =
            Pattern.compile("(\\d+)\\|LOG:  (?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("(\\d+)\\|DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);
    private static final long RELOAD_MILLIS = 500;

    /** A statement and its parameters. */
    record Asked(String backend, String sql, List<@Nullable String> parameters) {}

    /** Something that asks the database. */
    interface Act {
        void run() throws Exception;
    }

    /** All that was asked, by anybody, while something was done. */
    List<Asked> during(Act act) throws Exception {
        logging("set log_statement = 'all'", "set log_line_prefix = '%p|'");
        long before = Files.size(file);
        act.run();
        List<Asked> asked = read(before);
        logging("reset log_statement", "reset log_line_prefix");
        return asked;
    }

    private void logging(String... settings) throws SQLException, InterruptedException {
        try (Statement statement = administrator.createStatement()) {
            for (String setting : settings) {
                statement.execute("alter system " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(RELOAD_MILLIS);
    }

    private List<Asked> read(long from) throws IOException {
        byte[] all = Files.readAllBytes(file);
        // A line that goes on begins with a tab.
        String text =
                new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8).replace("\n\t", " ");
        List<Asked> asked = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher executed = EXECUTED.matcher(line);
            if (executed.matches()) {
                asked.add(new Asked(executed.group(1), executed.group(2), List.of()));
            }
            Matcher parameters = PARAMETERS.matcher(line);
            if (parameters.matches()) {
                addParameters(asked, parameters.group(1), parameters.group(2));
            }
        }
        return asked;
    }

    private static void addParameters(List<Asked> asked, String backend, String written) {
        for (int last = asked.size() - 1; last >= 0; last--) {
            if (asked.get(last).backend().equals(backend)) {
                asked.set(last, new Asked(backend, asked.get(last).sql(), parameters(written)));
                return;
            }
        }
    }

    private static List<@Nullable String> parameters(String written) {
        List<@Nullable String> parameters = new ArrayList<>();
        Matcher each = PARAMETER.matcher(written);
        while (each.find()) {
            String value = each.group(1);
            parameters.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return parameters;
    }
}
