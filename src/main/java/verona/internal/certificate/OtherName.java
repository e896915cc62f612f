package verona.internal.certificate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A name in a certificate that the JDK does not read, RFC 5280 §4.2.1.6.
 *
 * @param kind its object identifier, in DER
 * @param value the text that it says
 */
public record OtherName(byte[] kind, String value) {

    private static final int OTHER = 0;
    private static final int WRAPPER = 0xA0;

    /** The names of a certificate. */
    public static Stream<OtherName> of(X509Certificate certificate) {
        return entries(certificate).stream()
                .filter(name -> name.get(0).equals(OTHER))
                .map(name -> read((byte[]) name.get(1)));
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static OtherName read(byte[] encoded) {
        ByteBuffer content = content(ByteBuffer.wrap(encoded));
        byte[] kind = new byte[content.get(content.position() + 1) + 2];
        content.get(kind);
        return new OtherName(kind, value(content));
    }

    /** JDKs differ in how often they wrap it. */
    private static String value(ByteBuffer wrapped) {
        ByteBuffer value = wrapped;
        while ((value.get(value.position()) & 0xFF) == WRAPPER) {
            value = content(value);
        }
        return StandardCharsets.UTF_8.decode(content(value)).toString();
    }

    /** What is in the next value of DER (ITU-T X.690 §8.1), which is shorter than 64 KiB. */
    private static ByteBuffer content(ByteBuffer encoded) {
        encoded.get();
        int length = encoded.get() & 0xFF;
        if (length == 0x81) {
            length = encoded.get() & 0xFF;
        } else if (length == 0x82) {
            length = encoded.getShort() & 0xFFFF;
        }
        ByteBuffer content = encoded.slice(encoded.position(), length);
        encoded.position(encoded.position() + length);
        return content;
    }

    /** Whether it is an XMPP address, RFC 6120 §13.7.1.4. */
    public boolean isXmppAddress() {
        return Arrays.equals(kind, Der.identifier(AlternativeName.XMPP_ADDRESS));
    }

    /** Whether it is a service of a domain, RFC 4985 §2. */
    public boolean isService() {
        return Arrays.equals(kind, Der.identifier(AlternativeName.SERVICE));
    }
}
