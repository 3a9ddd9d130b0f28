package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything listens, by the variable that chooses it (`RAKSA_GATEWAY_PORT` ...). */
record Ports(Map<String, Integer> byVariable) {

    static final String POSTGRES = "RAKSA_POSTGRES_PORT";
    static final String ISSUER = "RAKSA_ISSUER_PORT";

    Ports {
        byVariable = Map.copyOf(byVariable);
    }

    static Ports from(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        defaults().forEach((variable, port) -> ports.put(variable, chosen(environment, variable, port)));
        return new Ports(ports);
    }

    /** Ports that nobody listens on at this moment. */
    static Ports free() {
        List<String> variables = List.copyOf(defaults().keySet());
        List<ServerSocket> held = new ArrayList<>();
        Map<String, Integer> ports = new LinkedHashMap<>();
        try {
            for (String variable : variables) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(variable, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(ports);
    }

    /** The same, but for one service, which listens where nobody does at this moment. */
    Ports withOthersFor(Service service) {
        Map<String, Integer> ports = new LinkedHashMap<>(byVariable);
        Ports free = free();
        ports.put(service.portVariable(), free.of(service));
        ports.put(service.managementPortVariable(), free.managementOf(service));
        return new Ports(ports);
    }

    int postgres() {
        return port(POSTGRES);
    }

    int issuer() {
        return port(ISSUER);
    }

    int of(Service service) {
        return port(service.portVariable());
    }

    int managementOf(Service service) {
        return port(service.managementPortVariable());
    }

    private int port(String variable) {
        Integer port = byVariable.get(variable);
        if (port == null) {
            throw new IllegalArgumentException(variable);
        }
        return port;
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(POSTGRES, 5433);
        ports.put(ISSUER, 8085);
        for (Service service : Service.values()) {
            ports.put(service.portVariable(), service.defaultPort());
            ports.put(service.managementPortVariable(), service.defaultManagementPort());
        }
        return ports;
    }

    private static int chosen(Map<String, String> environment, String variable, int otherwise) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are no port.
        }
        throw new Refusal(
                "The variable " + variable + " is \"" + text + "\", which is not a port.",
                "Give a number from 1 to 65535, or unset it for " + otherwise + ".");
    }
}
