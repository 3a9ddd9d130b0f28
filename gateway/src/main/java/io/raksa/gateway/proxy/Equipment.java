package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Refusals;
import io.raksa.gateway.client.ServiceClients;
import io.raksa.gateway.guard.Guards;
import io.raksa.gateway.origin.Origins;
import io.raksa.gateway.routing.ProxyConfig;
import io.vertx.core.Vertx;

/** What every exchange needs. */
record Equipment(
        Vertx vertx,
        ServiceClients clients,
        Guards guards,
        Origins origins,
        Refusals refusals,
        Compression compression,
        ProxyConfig config) {}
