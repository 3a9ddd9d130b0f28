package io.raksa.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.runtime.LaunchMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    private Path write(byte[] pkcs8) throws Exception {
        Path file = Files.createTempFile(folder, "key", ".pem");
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    @RepeatedTest(20)
    void thePublicPartAndTheIdAreWhatOthersComputeToo() throws Exception {
        ECKey expected = new ECKeyGenerator(Curve.P_256).generate();

        SigningKey key = SigningKey.read(write(expected.toPrivateKey().getEncoded()));

        assertThat(key.x()).isEqualTo(expected.getX().toString());
        assertThat(key.y()).isEqualTo(expected.getY().toString());
        assertThat(key.id()).isEqualTo(expected.computeThumbprint().toString());
        assertThat(key.toString()).doesNotContain(expected.getD().toString());
    }

    @Test
    void aFileThatIsNoSuchKeyIsRefusedByName() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "no key");
        Path rsa = write(KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded());
        Path otherCurve =
                write(new ECKeyGenerator(Curve.P_384).generate().toPrivateKey().getEncoded());

        assertThatThrownBy(() -> SigningKey.read(text)).hasMessageContaining("text.pem");
        assertThatThrownBy(() -> SigningKey.read(rsa)).hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> SigningKey.read(otherCurve)).hasMessageContaining("P-256");
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("absent.pem"))).hasMessageContaining("absent.pem");
    }

    @Test
    void productionDoesNotStartWithoutAKey() {
        assertThatThrownBy(() -> new SigningKeys(Optional.empty(), Optional.empty(), LaunchMode.NORMAL))
                .hasMessageContaining("RAKSA_GATEWAY_SIGNING_KEY_FILE");
    }

    @Test
    void furtherKeysArePublishedSoThatKeysCanBeChanged() throws Exception {
        Path current =
                write(new ECKeyGenerator(Curve.P_256).generate().toPrivateKey().getEncoded());
        Path next =
                write(new ECKeyGenerator(Curve.P_256).generate().toPrivateKey().getEncoded());

        SigningKeys keys = new SigningKeys(Optional.of(current), Optional.of(List.of(next)), LaunchMode.NORMAL);

        assertThat(keys.published()).hasSize(2);
        assertThat(keys.current().id()).isEqualTo(SigningKey.read(current).id());
    }
}
