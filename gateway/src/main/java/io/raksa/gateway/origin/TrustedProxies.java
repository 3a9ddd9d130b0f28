package io.raksa.gateway.origin;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that are believed. A list of addresses is believed from its end on, and only as long as it was written by one of them: each
 * adds the address that it was called from, and a caller may have begun the list with whatever they liked.
 */
record TrustedProxies(List<Network> networks) {

    static TrustedProxies of(List<String> cidr) {
        return new TrustedProxies(cidr.stream().map(Network::of).toList());
    }

    boolean contain(String literal) {
        if (networks.isEmpty()) {
            return false;
        }
        @Nullable InetAddress address = address(literal);
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * The address of a caller.
     *
     * @param peer who is at the other end of the connection
     * @param forwardedFor the values of X-Forwarded-For, as they came
     * @return the last address that is not one of a trusted proxy; where something else stands in the list, the proxy that wrote it
     */
    String client(String peer, List<String> forwardedFor) {
        String client = peer;
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int at = hops.length - 1; at >= 0 && contain(client); at--) {
            String hop = hops[at].strip();
            if (address(hop) == null) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private static @Nullable InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
