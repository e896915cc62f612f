package verona.internal.server.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import verona.internal.certificate.Authority;
import verona.internal.certificate.CertificateChain;
import verona.server.Federation;
import verona.server.ServerAuthentication;
import verona.server.ServerException;

/**
 * How a child process exchanges stanzas with other servers. Its folder has the files {@code
 * authority.pem}, whom it trusts, {@code federation.pem} and {@code federation-key.pem}, its own
 * certificate. Its control channel has four commands more: {@code federate}, which is answered by
 * {@code done} and the port, {@code peer} (a domain, an address, a port, and an authentication in
 * small letters), {@code unpeer} (a domain), and {@code certificate}, after which it reads the
 * files again.
 */
final class ChildFederation implements Federation {

    private final ServerProcess process;
    private final ServerFolder folder;
    private final int port;

    private ChildFederation(ServerProcess process, ServerFolder folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Has the server listen for others. */
    static ChildFederation open(ServerProcess process, ServerFolder folder, String domain) {
        write(folder, domain);
        String port = process.command("listen for other servers", "federate");
        return new ChildFederation(process, folder, Integer.parseInt(port));
    }

    private static void write(ServerFolder folder, String domain) {
        CertificateChain own = Authority.issue(domain);
        try {
            folder.write("authority.pem", Authority.text());
            folder.write("federation.pem", own.text());
            folder.write("federation-key.pem", own.keyText());
        } catch (IOException e) {
            throw new ServerException("A certificate for other servers can't be written: " + e, e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void addPeer(String domain, String host, int port, ServerAuthentication authentication) {
        process.command(
                "add the server of '" + domain + "'",
                "peer",
                domain,
                address(host),
                Integer.toString(port),
                authentication.name().toLowerCase(Locale.ROOT));
    }

    private static String address(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new ServerException("there is no host '" + host + "' to connect to", e);
        }
    }

    @Override
    public void removePeer(String domain) {
        process.command("remove the server of '" + domain + "'", "unpeer", domain);
    }

    @Override
    public void presentCertificateOf(String domain) {
        write(folder, domain);
        process.command("present the certificate of '" + domain + "'", "certificate");
    }
}
