package io.raksa.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which token, by the client that asks for it with `grant_type=client_credentials`.
 *
 * <p>`demo-agent`, `demo-supervisor`, `demo-manager`, `demo-analyst` and `demo-admin` are one person each, with that role.
 * `demo-customer` is the customer whose id comes as the form field `customer_id`. A service's own name gives the role `service`.
 */
final class DevelopmentTokens implements OAuth2TokenCallback {

    static final String ISSUER_ID = "raksa";

    private static final String AUDIENCE = "raksa";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final String CUSTOMER = "demo-customer";
    private static final String CUSTOMER_ID = "customer_id";

    /** The role of each client, in the order in which they are told to whom asks for another. */
    private static final Map<String, String> ROLES = new TreeMap<>(Stream.of(
                    Stream.of("agent", "supervisor", "manager", "analyst", "admin", "customer")
                            .map(role -> Map.entry("demo-" + role, role)),
                    Stream.of("customer-service", "feedback-service", "loyalty-service", "gateway")
                            .map(service -> Map.entry(service, "service")))
            .flatMap(clients -> clients)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    private final @Nullable String issuerUrl;

    DevelopmentTokens(@Nullable String issuerUrl) {
        this.issuerUrl = issuerUrl;
    }

    @Override
    public String issuerId() {
        return ISSUER_ID;
    }

    @Override
    public String subject(TokenRequest request) {
        String client = client(request);
        return client.equals(CUSTOMER) ? customerId(request) : client;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        String client = client(request);
        Map<String, Object> claims = new TreeMap<>();
        claims.put("groups", List.of(ROLES.getOrDefault(client, "")));
        if (client.equals(CUSTOMER)) {
            claims.put(CUSTOMER_ID, customerId(request));
        }
        if (issuerUrl != null) {
            claims.put("iss", issuerUrl);
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return VALIDITY.toSeconds();
    }

    private static String client(TokenRequest request) {
        String client = request.getClientAuthentication() != null
                ? request.getClientAuthentication().getClientID().getValue()
                : request.getClientID().getValue();
        if (!ROLES.containsKey(client)) {
            throw new OAuth2Exception(
                    OAuth2Error.INVALID_CLIENT.setDescription(
                            "The clients here are " + String.join(", ", ROLES.keySet()) + "."),
                    "unknown client");
        }
        return client;
    }

    private static String customerId(TokenRequest request) {
        List<String> given = request.getCustomParameter(CUSTOMER_ID);
        try {
            return UUID.fromString(given == null || given.isEmpty() ? "" : given.getFirst())
                    .toString();
        } catch (IllegalArgumentException e) {
            throw new OAuth2Exception(
                    OAuth2Error.INVALID_REQUEST.setDescription(
                            "Say whose token it is: customer_id=<the customer's id>."),
                    "no customer id");
        }
    }
}
