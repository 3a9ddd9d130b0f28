package io.raksa.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name leads to. */
interface Resolver {

    /** All addresses, at least one. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
