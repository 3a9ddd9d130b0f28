package io.raksa.gateway.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.raksa.gateway.partner.KeyHolder;
import io.raksa.platform.security.Roles;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** The short-lived tokens for which partners' API keys are exchanged: services need to know one kind of credential only. */
@ApplicationScoped
class PartnerTokens {

    static final String ISSUER = "raksa-gateway";

    private static final String AUDIENCE = "raksa";
    private static final String PARTNER_NAME = "partner_name";
    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration REUSED_FOR = VALIDITY.minusMinutes(1);

    private final SigningKeys keys;
    private final Clock clock;
    private final LoadingCache<KeyHolder, Admission> admissions = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REUSED_FOR)
            .build(this::admission);

    PartnerTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The partner as services are to see it, good for another minute at least. */
    Admission admit(KeyHolder partner) {
        return admissions.get(partner);
    }

    private Admission admission(KeyHolder partner) {
        Instant now = clock.instant();
        String token = Jwt.issuer(ISSUER)
                .subject(partner.partnerId().toString())
                .audience(AUDIENCE)
                .groups(Roles.PARTNER)
                .claim(PARTNER_NAME, partner.name())
                .issuedAt(now)
                .expiresAt(now.plus(VALIDITY))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.current().id())
                .sign(keys.current().privateKey());
        return new Admission(
                "Bearer " + token,
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims(token)))
                        .addRole(Roles.PARTNER)
                        .build(),
                partner);
    }

    private static JwtClaims claims(String token) {
        try {
            return JwtClaims.parse(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        } catch (InvalidJwtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
