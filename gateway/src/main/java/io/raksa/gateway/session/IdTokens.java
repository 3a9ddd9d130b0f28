package io.raksa.gateway.session;

import io.raksa.gateway.session.IssuerCalls.RefusedByIssuer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** Checks ID tokens: whether the issuer signed them for us, now, and for this login (OpenID Connect Core 3.1.3.7). */
@ApplicationScoped
class IdTokens {

    private static final int TOLERATED_SECONDS = 30;

    private final SessionConfig config;
    private final Clock clock;
    private final ConcurrentMap<String, HttpsJwksVerificationKeyResolver> keys = new ConcurrentHashMap<>();

    IdTokens(SessionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Who logged in. */
    record Person(String subject, String name) {}

    /** Says whom the token names; fails with {@link RefusedByIssuer} where it is not good. */
    Person check(String idToken, IssuerAddresses issuer, String client, String nonce) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            keys.computeIfAbsent(issuer.keys().toString(), this::resolver))
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            "RS256",
                            "RS384",
                            "RS512",
                            "PS256",
                            "PS384",
                            "PS512",
                            "ES256",
                            "ES384",
                            "ES512",
                            "EdDSA")
                    .setExpectedIssuer(issuer.issuer())
                    .setExpectedAudience(client)
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(TOLERATED_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(idToken);
            String authorised = claims.getStringClaimValue("azp");
            if (!nonce.equals(claims.getStringClaimValue("nonce"))
                    || (authorised != null && !authorised.equals(client))) {
                throw new RefusedByIssuer("The ID token is of another login");
            }
            return new Person(claims.getSubject(), name(claims));
        } catch (InvalidJwtException | MalformedClaimException notGood) {
            // The message would show the token.
            throw new RefusedByIssuer("The ID token is not good");
        }
    }

    private static String name(JwtClaims claims) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue("name"))
                .or(() -> Optional.ofNullable(claims.getClaimValueAsString("preferred_username")))
                .orElse(claims.getSubject());
    }

    private HttpsJwksVerificationKeyResolver resolver(String address) {
        Get get = new Get();
        int deadline = (int) config.deadline().toMillis();
        get.setConnectTimeout(deadline);
        get.setReadTimeout(deadline);
        HttpsJwks keySet = new HttpsJwks(address);
        keySet.setSimpleHttpGet(get);
        return new HttpsJwksVerificationKeyResolver(keySet);
    }
}
