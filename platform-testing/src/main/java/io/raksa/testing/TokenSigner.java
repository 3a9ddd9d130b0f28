package io.raksa.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Signs tokens with one key: RS256 with an RSA key, ES256 with an elliptic one. */
record TokenSigner(JWK key) {

    /** A signer with this private JSON web key. */
    static TokenSigner of(String privateKey) {
        try {
            return new TokenSigner(JWK.parse(privateKey));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a test resource left for the tests of this JVM. */
    static String property(String name, Class<?> resource) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    resource.getSimpleName() + " has not been started: put @RaksaTest on the test class");
        }
        return value;
    }

    /** The compact form of a token with these claims. */
    String sign(JWTClaimsSet claims) {
        var algorithm = KeyType.EC.equals(key.getKeyType()) ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
        var header = new JWSHeader.Builder(algorithm)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
