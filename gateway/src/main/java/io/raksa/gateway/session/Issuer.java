package io.raksa.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.raksa.gateway.session.IssuerCalls.RefusedByIssuer;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The issuer, as a client of it sees it: authorization code with PKCE, refreshing, the end. */
@ApplicationScoped
class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class);
    private static final Duration ADDRESSES_KEPT = Duration.ofMinutes(10);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String CALLBACK = "/session/callback";

    private final SessionConfig config;
    private final IssuerCalls calls;
    private final IdTokens idTokens;
    private final ObjectMapper json;
    private final Clock clock;
    private final LoadingCache<URI, IssuerAddresses> addresses =
            Caffeine.newBuilder().expireAfterWrite(ADDRESSES_KEPT).build(this::discover);

    Issuer(SessionConfig config, IssuerCalls calls, IdTokens idTokens, ObjectMapper json, Clock clock) {
        this.config = config;
        this.calls = calls;
        this.idTokens = idTokens;
        this.json = json;
        this.clock = clock;
    }

    /** Where a browser goes to log in. */
    URI loginPage(LoginAttempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", config.clientId());
        query.put("redirect_uri", callback());
        query.put("scope", config.scope());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return with(addresses().authorization(), query);
    }

    /** Where a browser goes after our session ended, to end the issuer's; home where the issuer has no such page. */
    URI logoutPage() {
        URI home = publicUrl().resolve(OwnPath.HOME);
        return Optional.ofNullable(addresses().endSession())
                .map(page ->
                        with(page, Map.of("client_id", config.clientId(), "post_logout_redirect_uri", home.toString())))
                .orElse(home);
    }

    /** Whether an answer that names its issuer (RFC 9207) is this one's. */
    boolean isNamed(@Nullable String issuer) {
        return issuer == null || issuer.equals(addresses().issuer());
    }

    /** Exchanges a code; fails with {@link SessionProblem#LOGIN_REFUSED} where it, or what comes for it, is not good. */
    Grant exchange(String code, LoginAttempt attempt) {
        try {
            JsonNode answer = calls.post(
                    addresses().token(),
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            callback(),
                            "code_verifier",
                            attempt.verifier()));
            IdTokens.Person person =
                    idTokens.check(text(answer, "id_token"), addresses(), config.clientId(), attempt.nonce());
            return grant(answer, person.subject(), person.name(), null);
        } catch (RefusedByIssuer refused) {
            LOG.infof("a login was refused: %s", refused.getMessage());
            throw SessionProblem.LOGIN_REFUSED.because();
        }
    }

    /** New tokens for those that end; fails with {@link RefusedByIssuer} where there are none any more. */
    Grant refresh(Grant grant) {
        if (grant.refreshToken() == null) {
            throw new RefusedByIssuer("There is no refresh token");
        }
        JsonNode answer = calls.post(
                addresses().token(), Map.of("grant_type", "refresh_token", "refresh_token", grant.refreshToken()));
        return grant(answer, grant.subject(), grant.name(), grant.refreshToken());
    }

    /** Tells the issuer that the refresh token is not needed any more. Where that fails it ends by itself. */
    void revoke(Grant grant) {
        try {
            URI revocation = addresses().revocation();
            if (revocation != null && grant.refreshToken() != null) {
                calls.post(revocation, Map.of("token", grant.refreshToken(), "token_type_hint", "refresh_token"));
            }
        } catch (Problem | RefusedByIssuer failed) {
            LOG.infof("the issuer was not told of a logout: %s", failed.getMessage());
        }
    }

    private Grant grant(JsonNode answer, String subject, String name, @Nullable String refreshToken) {
        String accessToken = text(answer, "access_token");
        long seconds = answer.path("expires_in").asLong(0);
        Instant end = seconds > 0
                ? clock.instant().plusSeconds(seconds)
                : AccessToken.read(accessToken).endsAt();
        return new Grant(
                subject, name, accessToken, answer.path("refresh_token").asText(refreshToken), end);
    }

    private static String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.isTextual()) {
            throw new RefusedByIssuer("The issuer gave no " + field);
        }
        return value.textValue();
    }

    private String callback() {
        return publicUrl().resolve(CALLBACK).toString();
    }

    private URI publicUrl() {
        return config.publicUrl().orElseThrow();
    }

    private IssuerAddresses addresses() {
        return addresses.get(config.issuerUrl());
    }

    private IssuerAddresses discover(URI issuer) {
        try {
            return json.treeToValue(calls.read(URI.create(issuer + DISCOVERY)), IssuerAddresses.class);
        } catch (JsonProcessingException notAsAgreed) {
            throw SessionProblem.ISSUER_UNAVAILABLE.because();
        }
    }

    private static URI with(URI page, Map<String, String> query) {
        return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + IssuerCalls.encoded(query));
    }
}
