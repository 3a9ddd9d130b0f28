package io.raksa.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * What an access token says, to be shown and never to be trusted: it is checked where it is used.
 *
 * @param roles none where it names none
 */
record AccessToken(List<String> roles, Instant endsAt) {

    private static final AccessToken UNREADABLE = new AccessToken(List.of(), Instant.EPOCH);

    static AccessToken read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return UNREADABLE;
        }
        try {
            JwtClaims claims =
                    JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            return new AccessToken(
                    claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of(),
                    claims.getExpirationTime() == null
                            ? Instant.EPOCH
                            : Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException unreadable) {
            return UNREADABLE;
        }
    }
}
