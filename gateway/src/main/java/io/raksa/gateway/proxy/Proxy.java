package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Refusals;
import io.raksa.gateway.client.ServiceClients;
import io.raksa.gateway.guard.Guards;
import io.raksa.gateway.origin.Origins;
import io.raksa.gateway.routing.ProxyConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes calls on to the services. */
@ApplicationScoped
public class Proxy {

    private final Equipment equipment;

    Proxy(Vertx vertx, ServiceClients clients, Guards guards, Origins origins, Refusals refusals, ProxyConfig config) {
        this.equipment = new Equipment(vertx, clients, guards, origins, refusals, new Compression(config), config);
    }

    /** Passes a call on and its answer back. Runs on the event loop of the request. */
    public void pass(Call call) {
        new Exchange(call, equipment).begin();
    }
}
