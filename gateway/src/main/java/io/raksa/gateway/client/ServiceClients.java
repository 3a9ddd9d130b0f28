package io.raksa.gateway.client;

import io.raksa.gateway.routing.ProxyConfig;
import io.raksa.gateway.routing.Service;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kept-alive connections to the services. Each event loop has pools of its own, so that a call is passed on by the thread that took it;
 * each service has one too, so that a slow one holds up nobody else's callers.
 */
@ApplicationScoped
public class ServiceClients {

    private final Vertx vertx;
    private final ProxyConfig config;
    private final ServiceAddresses addresses;
    private final Map<Thread, Map<Service, HttpClient>> clients = new ConcurrentHashMap<>();
    private final Map<Service, HttpClient> offLoop;

    ServiceClients(Vertx vertx, ProxyConfig config, ServiceAddresses addresses) {
        this.vertx = vertx;
        this.config = config;
        this.addresses = addresses;
        this.offLoop = newClients();
    }

    /** Opens a call: a connection that is free, or a new one. Nothing is sent yet. */
    public Future<HttpClientRequest> open(Service service, HttpMethod method, String uri) {
        ServiceAddresses.Address address = addresses.of(service);
        return Objects.requireNonNull(own().get(service))
                .request(new RequestOptions()
                        .setHost(address.host())
                        .setPort(address.port())
                        .setSsl(address.tls())
                        .setMethod(method)
                        .setURI(uri));
    }

    private Map<Service, HttpClient> own() {
        return Context.isOnEventLoopThread()
                ? clients.computeIfAbsent(Thread.currentThread(), loop -> newClients())
                : offLoop;
    }

    private Map<Service, HttpClient> newClients() {
        Map<Service, HttpClient> ofThread = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ofThread.put(service, vertx.createHttpClient(options(service)));
        }
        return ofThread;
    }

    private HttpClientOptions options(Service service) {
        return new HttpClientOptions()
                .setMetricsName(service.id())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.connectionsPerEventLoop())
                .setMaxWaitQueueSize(config.waitingPerEventLoop())
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.PROPAGATE);
    }

    @PreDestroy
    void close() {
        clients.values().forEach(ServiceClients::close);
        close(offLoop);
    }

    private static void close(Map<Service, HttpClient> clients) {
        clients.values().forEach(HttpClient::close);
    }
}
