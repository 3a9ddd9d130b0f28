package io.raksa.gateway.webhook;

import io.raksa.gateway.origin.Network;
import io.raksa.gateway.webhook.core.Reachable;
import io.raksa.gateway.webhook.core.Target;
import io.raksa.gateway.webhook.core.Target.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where messages may be sent. A name is resolved here, once, and the address that was found fit is the one to connect to: a name that leads
 * elsewhere a moment later changes nothing.
 */
@ApplicationScoped
class Targets {

    private final WebhookConfig config;
    private final Resolver resolver;
    private final Reachable reachable;

    Targets(WebhookConfig config, Resolver resolver) {
        this.config = config;
        this.resolver = resolver;
        this.reachable = new Reachable(config.insideNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList());
    }

    /** Something to connect to: the address, and what was asked for. */
    record Checked(InetSocketAddress address, Target target) {}

    /** No message may be sent there; {@code why} is for the partner to read. */
    static final class Refused extends Exception {

        private final WebhookProblem problem;

        Refused(WebhookProblem problem, String why) {
            super(why, null, false, false);
            this.problem = problem;
        }

        WebhookProblem problem() {
            return problem;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Where a URL leads at this moment.
     *
     * @throws Refused if it is no URL that can be called, leads nowhere, or anywhere inside
     */
    Checked check(String url) throws Refused {
        Target target = target(url);
        List<InetAddress> addresses = addresses(target.host());
        if (!addresses.stream().allMatch(reachable::contains)) {
            throw new Refused(WebhookProblem.WEBHOOK_ADDRESS_INSIDE, "the host leads to an address that is not public");
        }
        return new Checked(new InetSocketAddress(addresses.getFirst(), target.port()), target);
    }

    private Target target(String url) throws Refused {
        try {
            return Target.of(url, config.plainHttpAllowed(), config.ports());
        } catch (Unfit unfit) {
            throw new Refused(WebhookProblem.WEBHOOK_URL_UNFIT, String.valueOf(unfit.getMessage()));
        }
    }

    private List<InetAddress> addresses(String host) throws Refused {
        try {
            return resolver.addressesOf(host);
        } catch (UnknownHostException unknown) {
            throw new Refused(WebhookProblem.WEBHOOK_HOST_UNKNOWN, "the host is not known");
        }
    }
}
