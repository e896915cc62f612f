package verona.server.embedded.options;

import java.nio.file.Path;

/**
 * A certificate of one's own, in files in the textual encoding of RFC 7468 (PEM).
 *
 * <pre>{@code
 * EmbeddedServerOptions.DEFAULT.withCertificate(
 *         new CertificateFiles(Path.of("fullchain.pem"), Path.of("privkey.pem")));
 * }</pre>
 *
 * @param chain the server's certificate, followed by those of its issuers
 * @param key the certificate's key, unencrypted in PKCS #8
 */
public record CertificateFiles(Path chain, Path key) {}
