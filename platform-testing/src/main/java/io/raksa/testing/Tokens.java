package io.raksa.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens as the issuer and the gateway sign them, ready for {@code given().auth().oauth2(token)}. */
public final class Tokens {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Duration PARTNER_VALIDITY = Duration.ofMinutes(5);

    private Tokens() {}

    /**
     * A person of this role, whose subject is the role's name too.
     *
     * @param role such as {@code agent}
     * @return a valid token
     */
    public static String of(String role) {
        return with(role, role, Map.of());
    }

    /**
     * A customer who may see what belongs to this id.
     *
     * @param customerId the claim {@code customer_id}, and the subject
     * @return a valid token of a customer
     */
    public static String customer(UUID customerId) {
        return with("customer", customerId.toString(), Map.of("customer_id", customerId.toString()));
    }

    /**
     * A service speaking for itself.
     *
     * @param name its client id, such as {@code feedback-service}
     * @return a valid token of the role {@code service}
     */
    public static String service(String name) {
        return with("service", name, Map.of());
    }

    /**
     * Anyone else.
     *
     * @param role the only entry of the claim {@code groups}
     * @param subject the claim {@code sub}
     * @param claims further claims; they win over the usual ones
     * @return a token for the audience {@code raksa}, valid for an hour
     */
    public static String with(String role, String subject, Map<String, Object> claims) {
        return RaksaIssuer.signer().sign(claims(role, subject, claims, Instant.now()));
    }

    /**
     * An agent's token that was good an hour ago.
     *
     * @return a token of the right key, past its time
     */
    public static String expired() {
        var longAgo = Instant.now().minus(VALIDITY.multipliedBy(2));
        return RaksaIssuer.signer().sign(claims("agent", "agent", Map.of(), longAgo));
    }

    /**
     * An administrator's token as a forger makes it: right in everything but the key.
     *
     * @return a token that no service may accept
     */
    public static String forged() {
        return RaksaIssuer.impostor().sign(claims("admin", "admin", Map.of(), Instant.now()));
    }

    /**
     * The token for which the gateway exchanges a partner's API key.
     *
     * @param partnerId the subject
     * @param partnerName the claim {@code partner_name}
     * @return a token of the role {@code partner}, issued by the gateway, valid for five minutes
     */
    public static String partner(UUID partnerId, String partnerName) {
        return fromGateway(partnerId.toString(), Map.of("partner_name", partnerName));
    }

    /**
     * What anybody who has the gateway's key can sign.
     *
     * @param subject the claim {@code sub}
     * @param claims further claims; they win over the usual ones
     * @return a token issued by the gateway, of the role {@code partner} unless the claims say otherwise, valid for five minutes
     */
    public static String fromGateway(String subject, Map<String, Object> claims) {
        var all = base(PartnerKeySet.ISSUER, "partner", subject, Instant.now(), PARTNER_VALIDITY);
        claims.forEach(all::claim);
        return PartnerKeySet.signer().sign(all.build());
    }

    private static JWTClaimsSet claims(String role, String subject, Map<String, Object> claims, Instant issued) {
        var all = base(RaksaIssuer.url(), role, subject, issued, VALIDITY);
        claims.forEach(all::claim);
        return all.build();
    }

    private static JWTClaimsSet.Builder base(
            String issuer, String role, String subject, Instant issued, Duration validity) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(subject)
                .audience(RaksaIssuer.AUDIENCE)
                .claim("groups", List.of(role))
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(validity)));
    }
}
