package verona.internal.connection;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * The domains that a certificate is for, RFC 6120 §13.7.1.2: DNS names, names of the XMPP service
 * (RFC 4985), XMPP addresses; and only if it has none of these, its common name (RFC 6125 §6.4.4).
 */
final class CertificateNames {

    private static final int OTHER = 0;
    private static final int DNS = 2;
    private static final int IP = 7;
    private static final int WRAPPER = 0xA0;
    private static final byte[] SRV_NAME = {0x2B, 6, 1, 5, 5, 7, 8, 7};
    private static final byte[] XMPP_ADDRESS = {0x2B, 6, 1, 5, 5, 7, 8, 5};
    private static final String SERVICE = "_xmpp-client.";

    private final List<String> names;

    private CertificateNames(List<String> names) {
        this.names = names;
    }

    static CertificateNames of(X509Certificate certificate) {
        List<String> names = alternativeNames(certificate);
        return new CertificateNames(names.isEmpty() ? commonNames(certificate).toList() : names);
    }

    private static List<String> alternativeNames(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        for (List<?> name : entries(certificate)) {
            int type = (Integer) name.get(0);
            if (type == DNS || type == IP) {
                names.add((String) name.get(1));
            } else if (type == OTHER) {
                String other = otherName((byte[]) name.get(1));
                if (other != null) {
                    names.add(other);
                }
            }
        }
        return names;
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** What an XMPP name says; null if it is of another kind. */
    private static @Nullable String otherName(byte[] encoded) {
        ByteBuffer content = content(ByteBuffer.wrap(encoded));
        byte[] kind = new byte[content.get(content.position() + 1)];
        content.position(content.position() + 2).get(kind);
        String value = value(content);
        if (Arrays.equals(kind, XMPP_ADDRESS)) {
            return value;
        }
        return Arrays.equals(kind, SRV_NAME) && value.startsWith(SERVICE)
                ? value.substring(SERVICE.length())
                : null;
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

    private static Stream<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString());
        } catch (InvalidNameException e) {
            return Stream.empty();
        }
    }

    /** Whether it is for that domain. */
    boolean include(String domain) {
        String wanted = ascii(domain);
        return names.stream().map(CertificateNames::ascii).anyMatch(it -> matches(it, wanted));
    }

    /** RFC 6125 §6.4.3: a wildcard is the whole first label, and stands for one label. */
    private static boolean matches(String name, String domain) {
        if (name.startsWith("*.")) {
            int dot = domain.indexOf('.');
            return dot > 0 && name.substring(1).equals(domain.substring(dot));
        }
        return name.equals(domain);
    }

    private static String ascii(String name) {
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(relative, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return relative.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return names.isEmpty() ? "no domain" : String.join(", ", names);
    }
}
