package io.raksa.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which component runs, since when, and where. */
record StatusTable(Settings settings) {

    private static final String ROW = "  %-18s %-9s %7s  %-9s %s%n";

    String text() {
        StateFolder state = new StateFolder(settings.home());
        StringBuilder table = new StringBuilder(String.format(ROW, "component", "state", "pid", "since", "address"));
        table.append(row(state, Launcher.NAME, ""));
        table.append(row(state, Postgres.NAME, "localhost:" + settings.ports().postgres()));
        table.append(row(state, IssuerComponent.NAME, settings.issuer().toString()));
        for (Service service : Service.values()) {
            table.append(
                    row(state, service.component(), settings.address(service).toString()));
        }
        return table.toString();
    }

    private static String row(StateFolder state, String name, String address) {
        Optional<ProcessIdentity> identity = ProcessIdentity.read(state.pidFile(name))
                .filter(known -> known.find().isPresent());
        return identity.map(
                        known -> String.format(ROW, name, "running", known.pid(), since(known.startedAt()), address))
                .orElseGet(() -> String.format(ROW, name, "down", "", "", ""));
    }

    private static String since(Instant start) {
        Duration running = Duration.between(start, Instant.now());
        return running.toHours() > 0
                ? running.toHours() + " h " + running.toMinutesPart() + " m"
                : running.toMinutes() + " m " + running.toSecondsPart() + " s";
    }
}
