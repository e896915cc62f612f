package verona.internal.server.embedded.federation;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.certificate.Authority;
import verona.internal.certificate.CertificateContexts;
import verona.internal.server.embedded.tls.AnyPeer;

/** TLS between servers, where both have a certificate (XEP-0178 §3). */
final class ServerTls {

    private static final int DNS_NAME = 2;

    private final Map<String, SSLContext> contexts = new HashMap<>();
    private String presented;

    ServerTls(String domain) {
        presented = domain;
    }

    /** Says for which domain the certificate is that is presented from now on. */
    void present(String domain) {
        presented = domain;
    }

    /** An end of a new connection. */
    SSLEngine engine(boolean initiating) {
        SSLContext context =
                contexts.computeIfAbsent(
                        presented,
                        domain ->
                                CertificateContexts.presenting(
                                        Authority.issue(domain), new AnyPeer()));
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(initiating);
        engine.setWantClientAuth(!initiating);
        return engine;
    }

    /** Why the other end's certificate does not prove that it serves a domain; null if it does. */
    static @Nullable String objection(@Nullable SSLSession session, String domain) {
        X509Certificate certificate = certificate(session);
        if (certificate == null) {
            return "there is no certificate for " + domain;
        } else if (!Authority.hasIssued(certificate)) {
            return "the certificate for " + domain + " is not of an issuer that is trusted here";
        }
        return names(certificate).stream().anyMatch(name -> fits(name, domain))
                ? null
                : "the certificate is for " + names(certificate) + ", not for " + domain;
    }

    private static @Nullable X509Certificate certificate(@Nullable SSLSession session) {
        try {
            Certificate[] chain =
                    session == null ? new Certificate[0] : session.getPeerCertificates();
            return chain.length == 0 ? null : (X509Certificate) chain[0];
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names =
                    Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            return names.stream()
                    .filter(name -> name.get(0).equals(DNS_NAME))
                    .map(name -> (String) name.get(1))
                    .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** RFC 6125 §6.4.3: a wildcard stands for the whole first label. */
    private static boolean fits(String name, String domain) {
        int dot = domain.indexOf('.');
        return name.equalsIgnoreCase(domain)
                || name.startsWith("*.")
                        && dot > 0
                        && name.substring(1).equalsIgnoreCase(domain.substring(dot));
    }
}
