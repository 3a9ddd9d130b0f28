package io.raksa.gateway.origin;

import java.net.InetAddress;

/** A range of addresses: those whose first bits are the same. */
public record Network(InetAddress address, int bits) {

    /**
     * Reads CIDR notation, {@code 10.0.0.0/8}; an address alone is a range of one.
     *
     * @throws IllegalArgumentException if it is not of that form; names are not looked up
     */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
        int most = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(cidr + " has more bits than the address");
        }
        return new Network(address, bits);
    }

    /** Whether an address is in it. */
    public boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] others = other.getAddress();
        if (own.length != others.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int at = 0; at < whole; at++) {
            if (own[at] != others[at]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((own[whole] ^ others[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
    }
}
