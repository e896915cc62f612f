package verona.internal.client;

import verona.RemoteServer;
import verona.internal.transcript.Participant;
import verona.server.ServerAuthentication;
import verona.server.ServerLink;
import verona.server.XmppServer;

/** A further server in a scenario. */
public final class ScenarioServer implements RemoteServer {

    private final ScenarioServers servers;
    private final Identity identity;

    /**
     * Which server it is.
     *
     * @param name what the scenario calls it
     * @param server the server, as the test controls it
     * @param authentication how it and the others prove who they are
     */
    public record Identity(String name, XmppServer server, ServerAuthentication authentication) {}

    ScenarioServer(ScenarioServers servers, Identity identity) {
        this.servers = servers;
        this.identity = identity;
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public String domain() {
        return identity.server().domain();
    }

    @Override
    public XmppServer server() {
        return identity.server();
    }

    ServerAuthentication authentication() {
        return identity.authentication();
    }

    @Override
    public ServerLink link() {
        return servers.link(this, null);
    }

    @Override
    public ServerLink link(RemoteServer other) {
        return servers.link(this, other);
    }

    Participant participant() {
        return new Participant(Participant.Kind.SERVER, name(), domain());
    }

    @Override
    public int length() {
        return domain().length();
    }

    @Override
    public char charAt(int index) {
        return domain().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return domain().subSequence(start, end);
    }

    /** Its domain. */
    @Override
    public String toString() {
        return domain();
    }
}
