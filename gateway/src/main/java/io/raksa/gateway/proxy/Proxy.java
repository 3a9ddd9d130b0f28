package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Refusals;
import io.raksa.gateway.client.ServiceClients;
import io.raksa.gateway.routing.ProxyConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes calls on to the services. A call is sent once: what failed on the way is told to the caller, who knows whether it may be repeated. */
@ApplicationScoped
public class Proxy {

    private final Vertx vertx;
    private final ServiceClients clients;
    private final Refusals refusals;
    private final ProxyConfig config;

    Proxy(Vertx vertx, ServiceClients clients, Refusals refusals, ProxyConfig config) {
        this.vertx = vertx;
        this.clients = clients;
        this.refusals = refusals;
        this.config = config;
    }

    /** Passes a call on and its answer back. Runs on the event loop of the request. */
    public void pass(Call call) {
        new Exchange(call, vertx, refusals, config).begin(clients);
    }
}
