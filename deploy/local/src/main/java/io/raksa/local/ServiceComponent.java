package io.raksa.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four services, with the settings that every deployment gives it (docs/house-rules.md). */
final class ServiceComponent implements Component {

    private final Service service;
    private final String name;
    private final Settings settings;
    private final Keys keys;
    private final Map<String, String> more;

    ServiceComponent(Service service, Settings settings, Keys keys) {
        this(service, service.component(), settings, keys, Map.of());
    }

    /** Another process of the service, under a name, on ports and with more variables of its own. */
    ServiceComponent(Service service, String name, Settings settings, Keys keys, Map<String, String> more) {
        this.service = service;
        this.name = name;
        this.settings = settings;
        this.keys = keys;
        this.more = more;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return settings.address(service).toString();
    }

    @Override
    public Launch prepare() {
        Path jar = settings.jarOf(service);
        if (!Files.exists(jar)) {
            throw new Refusal(
                    "The build of " + name() + " is missing (" + jar + ").",
                    "Run ./raksa up, which builds what is missing.");
        }
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(settings.jvm().options());
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(command, environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.ports().managementOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", keys.password(service.database()));
        environment.put("RAKSA_ISSUER_URL", settings.issuer().toString());
        environment.put("RAKSA_CLIENT_SECRET", keys.password(service.component()));
        for (Service any : Service.values()) {
            environment.put(any.addressVariable(), settings.address(any).toString());
        }
        if (service == Service.CUSTOMER) {
            environment.put("RAKSA_SUPPRESSION_SECRET", keys.suppressionSecret());
        }
        if (service == Service.FEEDBACK) {
            environment.put("RAKSA_TRACKING_SECRET", keys.trackingSecret());
        }
        if (service == Service.GATEWAY) {
            environment.put(
                    "RAKSA_GATEWAY_SIGNING_KEY_FILE", keys.gatewaySigningKey().toString());
            environment.put(
                    "RAKSA_GATEWAY_WEBHOOK_KEY_FILE", keys.gatewayWebhookKey().toString());
        }
        // The logs of this machine are read by people.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // Otherwise the C library keeps an arena of freed memory for every thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(more);
        return environment;
    }

    @Override
    public boolean ready() {
        return Probe.answers(URI.create(settings.managementAddress(service) + "/q/health/ready"));
    }
}
