package verona.server.embedded;

import java.net.InetSocketAddress;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.federation.Links;
import verona.internal.server.embedded.federation.Peer;
import verona.server.Federation;
import verona.server.ServerAuthentication;
import verona.server.ServerException;

/** How the embedded server exchanges stanzas with others. */
final class EmbeddedFederation implements Federation {

    private final Controls controls;

    EmbeddedFederation(Controls controls) {
        this.controls = controls;
    }

    private Links links() {
        return controls.running().links();
    }

    @Override
    public int port() {
        return controls.ask(links()::port);
    }

    @Override
    public void addPeer(String domain, String host, int port, ServerAuthentication authentication) {
        Peer peer = new Peer(domain(domain), address(host, port), authentication);
        controls.tell(() -> links().add(peer));
    }

    private static InetSocketAddress address(String host, int port) {
        if (port < 1 || port > 65_535) {
            throw new ServerException("a port is from 1 to 65535, not " + port);
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new ServerException("there is no host '" + host + "' to connect to");
        }
        return address;
    }

    @Override
    public void removePeer(String domain) {
        String name = domain(domain);
        controls.tell(() -> links().remove(name));
    }

    @Override
    public void presentCertificateOf(String domain) {
        String name = domain(domain);
        controls.tell(() -> links().present(name));
    }

    private static String domain(String text) {
        return Addresses.domain(text).toString();
    }
}
