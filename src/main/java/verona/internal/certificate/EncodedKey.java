package verona.internal.certificate;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Arrays;

/**
 * A key pair of the curve P-256 as RFC 5915 and RFC 5208 encode it, with its public key, which
 * "SHOULD always" be included. The JDK leaves that out, and Erlang can't do without.
 */
final class EncodedKey {

    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    private static final String P256 = "1.2.840.10045.3.1.7";
    private static final int SIZE = 32;
    private static final byte[] UNCOMPRESSED = {4};

    private EncodedKey() {}

    static byte[] of(PrivateKey secret, PublicKey open) {
        byte[] algorithm = Der.sequence(Der.identifier(EC_PUBLIC_KEY), Der.identifier(P256));
        byte[] key =
                Der.sequence(
                        Der.integer(BigInteger.ONE),
                        Der.octets(bytes(((ECPrivateKey) secret).getS())),
                        Der.tagged(Der.CONTEXT_HOLDER | 1, Der.bits(point((ECPublicKey) open))));
        return Der.sequence(Der.integer(BigInteger.ZERO), algorithm, Der.octets(key));
    }

    private static byte[] point(ECPublicKey key) {
        ECPoint point = key.getW();
        byte[] encoded = Arrays.copyOf(UNCOMPRESSED, 1 + 2 * SIZE);
        System.arraycopy(bytes(point.getAffineX()), 0, encoded, 1, SIZE);
        System.arraycopy(bytes(point.getAffineY()), 0, encoded, 1 + SIZE, SIZE);
        return encoded;
    }

    /** In so many bytes, whatever its sign bit or zeros in front. */
    private static byte[] bytes(BigInteger value) {
        byte[] all = value.toByteArray();
        byte[] bytes = new byte[SIZE];
        int length = Math.min(all.length, SIZE);
        System.arraycopy(all, all.length - length, bytes, SIZE - length, length);
        return bytes;
    }
}
