package verona.internal.connection;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import verona.internal.certificate.OtherName;

/**
 * The domains that a certificate is for, RFC 6120 §13.7.1.2: DNS names, names of the XMPP service
 * (RFC 4985), XMPP addresses; and only if it has none of these, its common name (RFC 6125 §6.4.4).
 */
final class CertificateNames {

    private static final int DNS = 2;
    private static final int IP = 7;
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
            }
        }
        xmppNames(certificate).forEach(names::add);
        return names;
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** What XMPP names say. */
    private static Stream<String> xmppNames(X509Certificate certificate) {
        return OtherName.of(certificate)
                .filter(name -> name.isXmppAddress() || isService(name))
                .map(
                        name ->
                                name.isService()
                                        ? name.value().substring(SERVICE.length())
                                        : name.value());
    }

    private static boolean isService(OtherName name) {
        return name.isService() && name.value().startsWith(SERVICE);
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
