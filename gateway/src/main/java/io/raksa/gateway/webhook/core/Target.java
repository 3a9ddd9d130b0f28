package io.raksa.gateway.webhook.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where an endpoint listens, taken apart.
 *
 * @param host a name or an address, IPv6 in its brackets
 * @param path with its query
 */
public record Target(boolean isSecure, String host, int port, String path) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** An address that cannot be taken; the message says why, in words a partner may read. */
    public static final class Unfit extends Exception {

        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Reads an address.
     *
     * @param ports those that may be called
     * @throws Unfit if no message may be sent to such an address
     */
    public static Target of(String url, boolean plainHttpAllowed, Set<Integer> ports) throws Unfit {
        URI uri = parsed(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(plainHttpAllowed && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new Unfit("it must begin with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Unfit("it must have a host, and neither a user nor a fragment");
        }
        int port = port(uri, secure);
        if (!ports.contains(port)) {
            throw new Unfit("its port must be one of " + ports.stream().sorted().toList());
        }
        return new Target(secure, uri.getHost(), port, path(uri));
    }

    private static URI parsed(String url) throws Unfit {
        try {
            return new URI(url);
        } catch (URISyntaxException notAnAddress) {
            throw new Unfit("it is not a URL");
        }
    }

    private static int port(URI uri, boolean secure) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return secure ? HTTPS_PORT : HTTP_PORT;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
