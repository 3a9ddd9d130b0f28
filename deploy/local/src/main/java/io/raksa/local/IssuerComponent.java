package io.raksa.local;

import io.raksa.local.issuer.DevelopmentIssuer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The development issuer, as a process of its own: it can be lost and come back like any other component. */
final class IssuerComponent implements Component {

    static final String NAME = "issuer";

    private final Settings settings;
    private final Keys keys;

    IssuerComponent(Settings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return settings.issuer().toString();
    }

    @Override
    public Launch prepare() {
        return new Launch(
                List.of(
                        Java.program(),
                        "-Xms16m",
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Java.ownClassPath(),
                        DevelopmentIssuer.class.getName()),
                Map.of(
                        DevelopmentIssuer.HOST, "localhost",
                        DevelopmentIssuer.PORT,
                                Integer.toString(settings.ports().issuer()),
                        DevelopmentIssuer.ISSUER_URL, settings.issuer().toString(),
                        DevelopmentIssuer.KEY_FILE, keys.issuerSigningKey().toString()));
    }

    @Override
    public boolean ready() {
        return Probe.answers(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
    }
}
