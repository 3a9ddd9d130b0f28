package io.raksa.gateway.webhook.core;

import io.raksa.gateway.origin.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that a message may be sent to: public ones, and inside networks that somebody who runs the platform has listed. Whoever
 * could name an inside address here could have the gateway call what only the inside may.
 */
public record Reachable(List<Network> listed) {

    /** Where IPv6 addresses are public; everything else there, ::1, fc00::/7, fe80::/10, 64:ff9b::/96 ..., is not. */
    private static final Network PUBLIC_IPV6 = Network.of("2000::/3");

    /** What is not public though it may look so: the special-purpose registries of IANA (RFC 6890), and 6to4. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** Whether a message may be sent there. */
    public boolean contains(InetAddress address) {
        return isIn(listed, address) || isPublic(address);
    }

    /** An IPv4 address in the form of IPv6 (::ffff:127.0.0.1) is an IPv4 address to Java, and judged as one. */
    private static boolean isPublic(InetAddress address) {
        boolean ofPublicKind = !(address instanceof Inet6Address) || PUBLIC_IPV6.contains(address);
        return ofPublicKind && !isIn(NOT_PUBLIC, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
