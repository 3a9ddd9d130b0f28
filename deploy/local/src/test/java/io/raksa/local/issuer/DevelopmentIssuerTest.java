package io.raksa.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.raksa.local.Refusal;
import io.raksa.local.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentIssuerTest {

    private static final String NAMED = "http://issuer.example:8085/raksa";

    @TempDir
    Path folder;

    private URI address;
    private DevelopmentIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://localhost:" + socket.getLocalPort() + "/raksa");
        }
        issuer = DevelopmentIssuer.start(Map.of(
                DevelopmentIssuer.HOST,
                "localhost",
                DevelopmentIssuer.PORT,
                Integer.toString(address.getPort()),
                DevelopmentIssuer.ISSUER_URL,
                NAMED,
                DevelopmentIssuer.KEY_FILE,
                folder.resolve("issuer.jwk").toString()));
    }

    @AfterEach
    void end() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "analyst", "admin"})
    void aPersonHasOneRole(String role) throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens().ofRole(role)).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("groups")).containsExactly(role);
        assertThat(claims.getSubject()).isEqualTo("demo-" + role);
        assertThat(claims.getAudience()).containsExactly("raksa");
        assertThat(claims.getClaim("customer_id")).isNull();
    }

    @Test
    void aTokenIsValidForAnHourAndNamesTheFixedIssuer() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens().ofRole("agent")).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(NAMED);
        assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void aCustomerIsTheirOwnSubject() throws Exception {
        UUID customerId = UUID.fromString("0199d7a0-0000-7000-8000-000000000001");
        JWTClaimsSet claims = SignedJWT.parse(tokens().ofCustomer(customerId)).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("groups")).containsExactly("customer");
        assertThat(claims.getStringClaim("customer_id")).isEqualTo(customerId.toString());
        assertThat(claims.getSubject()).isEqualTo(customerId.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "feedback-service", "loyalty-service", "gateway"})
    void aServiceHasTheRoleOfServices(String service) throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens().ofService(service)).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("groups")).containsExactly("service");
        assertThat(claims.getSubject()).isEqualTo(service);
    }

    @Test
    void anUnknownClientIsToldWhichOnesThereAre() {
        assertThatThrownBy(() -> tokens().ofService("stranger"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("demo-agent, demo-analyst");
    }

    @Test
    void anUnknownRoleIsRefusedBeforeAsking() {
        assertThatThrownBy(() -> tokens().ofRole("king"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no role \"king\"");
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        SignedJWT before = SignedJWT.parse(tokens().ofRole("agent"));
        end();
        start();
        JWKSet keys = JWKSet.load(URI.create(address + "/jwks").toURL());
        assertThat(before.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(before.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    private Tokens tokens() {
        return new Tokens(address);
    }
}
