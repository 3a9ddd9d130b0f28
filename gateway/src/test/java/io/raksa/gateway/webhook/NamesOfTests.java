package io.raksa.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names that lead where a test wants them to, now here and now there. */
@ApplicationScoped
class NamesOfTests implements Resolver {

    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();

    void lead(String name, String... addresses) {
        names.put(name, List.of(addresses).stream().map(InetAddress::ofLiteral).toList());
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        List<InetAddress> known = names.get(host);
        return known == null ? List.of(InetAddress.getAllByName(host)) : known;
    }
}
