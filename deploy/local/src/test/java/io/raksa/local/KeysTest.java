package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void aPasswordIsMadeOnceAndDiffersForEachOwner() {
        Keys keys = new Keys(folder);
        String password = keys.password("customer");
        assertThat(password).hasSize(32).isEqualTo(new Keys(folder).password("customer"));
        assertThat(keys.password("feedback")).isNotEqualTo(password);
    }

    @Test
    void theTrackingSecretIsMadeOnceLongEnoughAndNobodysPassword() {
        Keys keys = new Keys(folder);
        String secret = keys.trackingSecret();
        assertThat(secret).hasSize(32).isEqualTo(new Keys(folder).trackingSecret());
        assertThat(keys.password("feedback")).isNotEqualTo(secret);
    }

    @Test
    void onlyTheirOwnerCanReadThem() throws Exception {
        Keys keys = new Keys(folder);
        String password = keys.password("customer");
        assertThat(password).isNotBlank();
        assertThat(keys.partnerKey(() -> "rk_1")).isEqualTo("rk_1");
        for (Path file :
                new Path[] {folder.resolve("customer.password"), keys.partnerKeyFile(), keys.gatewaySigningKey()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theGatewaySignsWithP256KeptAsPkcs8() throws Exception {
        Path file = new Keys(folder).gatewaySigningKey();
        String pem = Files.readString(file);
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(Files.readString(new Keys(folder).gatewaySigningKey())).isEqualTo(pem);
    }

    @Test
    void thePartnerKeyIsAbsentUntilItIsKept() {
        Keys keys = new Keys(folder);
        assertThat(keys.partnerKey()).isEmpty();
        assertThat(keys.partnerKey(() -> "rk_2")).isEqualTo("rk_2");
        assertThat(new Keys(folder).partnerKey(() -> "rk_3")).isEqualTo("rk_2");
    }
}
