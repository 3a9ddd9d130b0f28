package io.raksa.gateway.identity;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;

/**
 * The public point of a private key, which PKCS#8 files may leave out and the JDK does not compute. Done once at start, on a machine that
 * holds the key anyway; never on anything a stranger can time.
 */
final class EcPoints {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final BigInteger prime;
    private final BigInteger a;

    private EcPoints(EllipticCurve curve) {
        this.prime = ((ECFieldFp) curve.getField()).getP();
        this.a = curve.getA();
    }

    static ECPoint publicPoint(ECPrivateKey key) {
        ECParameterSpec parameters = key.getParams();
        return new EcPoints(parameters.getCurve()).times(parameters.getGenerator(), key.getS());
    }

    private ECPoint times(ECPoint point, BigInteger factor) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            if (factor.testBit(bit)) {
                sum = plus(sum, point);
            }
        }
        return sum;
    }

    private ECPoint plus(ECPoint p, ECPoint q) {
        if (p.equals(ECPoint.POINT_INFINITY)) {
            return q;
        }
        if (q.equals(ECPoint.POINT_INFINITY)) {
            return p;
        }
        if (p.getAffineX().equals(q.getAffineX()) && !p.getAffineY().equals(q.getAffineY())) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = p.equals(q) ? tangent(p) : chord(p, q);
        BigInteger x =
                slope.pow(2).subtract(p.getAffineX()).subtract(q.getAffineX()).mod(prime);
        BigInteger y = slope.multiply(p.getAffineX().subtract(x))
                .subtract(p.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }

    private BigInteger tangent(ECPoint p) {
        BigInteger rise = THREE.multiply(p.getAffineX().pow(2)).add(a);
        return rise.multiply(TWO.multiply(p.getAffineY()).modInverse(prime));
    }

    private BigInteger chord(ECPoint p, ECPoint q) {
        BigInteger rise = q.getAffineY().subtract(p.getAffineY());
        return rise.multiply(q.getAffineX().subtract(p.getAffineX()).mod(prime).modInverse(prime));
    }
}
