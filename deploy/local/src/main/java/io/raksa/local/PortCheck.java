package io.raksa.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses ports that somebody else listens on, before anything is started. */
final class PortCheck {

    private static final String LISTENING = "0A";

    private PortCheck() {}

    static void refuseTaken(Ports ports) {
        Map<Integer, List<String>> wanted = ports.byVariable().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        wanted.forEach((port, variables) -> {
            if (variables.size() > 1) {
                throw new Refusal(
                        "Port " + port + " is given twice: by "
                                + variables.stream().sorted().collect(Collectors.joining(" and ")) + ".",
                        "Give each its own.");
            }
            if (taken(port)) {
                throw new Refusal(
                        "Port " + port + " for " + component(variables.getFirst()) + " is taken" + byWhom(port) + ".",
                        "End that program, or choose another port: " + variables.getFirst() + "=<port> ./raksa up");
            }
        });
    }

    /** `RAKSA_GATEWAY_MANAGEMENT_PORT` is the port of gateway (management). */
    private static String component(String variable) {
        for (Service service : Service.values()) {
            if (variable.equals(service.portVariable())) {
                return service.component();
            }
            if (variable.equals(service.managementPortVariable())) {
                return service.component() + " (management)";
            }
        }
        return variable.equals(Ports.POSTGRES) ? Postgres.NAME : IssuerComponent.NAME;
    }

    static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String byWhom(int port) {
        OptionalLong pid = holder(port);
        if (pid.isEmpty()) {
            return " by another program";
        }
        String program = ProcessHandle.of(pid.getAsLong())
                .flatMap(process -> process.info().command())
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
        return " by process " + pid.getAsLong() + program;
    }

    /** The process that listens on a port, where the system lets us know. */
    static OptionalLong holder(int port) {
        return Files.isReadable(Path.of("/proc/net/tcp")) ? holderByProc(port) : holderByLsof(port);
    }

    private static OptionalLong holderByProc(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortCheck::lines)
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(String.format(":%04X", port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holdsOneOf(pid, sockets))
                .findFirst();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    private static OptionalLong holderByLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return lsof.waitFor(5, TimeUnit.SECONDS) && !answer.isBlank()
                    ? OptionalLong.of(Long.parseLong(answer.lines().findFirst().orElseThrow()))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
