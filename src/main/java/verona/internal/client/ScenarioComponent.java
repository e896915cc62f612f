package verona.internal.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.Steps;
import verona.XmppComponent;
import verona.internal.connection.ComponentConnection;
import verona.internal.connection.Connection;
import verona.internal.connection.TopLevel;
import verona.internal.transcript.Participant;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Xml;

/** An external component in a scenario (XEP-0114). */
public final class ScenarioComponent extends ConnectingEntity
        implements XmppComponent, EntitySteps<XmppComponent> {

    private static final Pattern TAG_NAME = Pattern.compile("<[^\\s/>]+");

    private final Identity identity;

    /**
     * Who a component is.
     *
     * @param name what the scenario calls it
     * @param jid its domain
     * @param secret the secret that it shares with the server
     * @param mayConnect whether it may connect at all
     * @param endpoint where it connects to
     */
    public record Identity(
            String name, DomainBareJid jid, String secret, boolean mayConnect, Endpoint endpoint) {}

    ScenarioComponent(Scenario scenario, XmppServer home, Identity identity) {
        super(scenario, home, identity.name(), identity.mayConnect());
        this.identity = identity;
    }

    @Override
    Connection newConnection() {
        Endpoint endpoint = identity.endpoint();
        return new ComponentConnection(
                reached(endpoint.ofComponent(home(), jid())),
                identity.jid(),
                identity.secret(),
                this);
    }

    @Override
    public XmppComponent receiver() {
        return this;
    }

    @Override
    public Steps<XmppComponent> steps() {
        return this;
    }

    @Override
    public ConnectingEntity entity() {
        return this;
    }

    @Override
    void opened(Jid jid) {
        // It has the address it was declared with.
    }

    /** With the addresses that XEP-0114 §3 wants on each stanza. */
    @Override
    String ping(String id, Jid to) {
        return Ping.of(id, to, jid());
    }

    @Override
    DomainBareJid serverDomain() {
        return domainOfHome();
    }

    /**
     * XEP-0114 §3: each stanza has a {@code from}. Servers differ in what they make of one without:
     * some fill it in, some end the stream.
     */
    @Override
    String outgoing(String text, Element stanza) {
        if (stanza.attribute("from") != null || !TopLevel.isStanza(stanza)) {
            return text;
        }
        Matcher name = TAG_NAME.matcher(text);
        return name.replaceFirst("$0 from='" + Matcher.quoteReplacement(Xml.escape(jid())) + "'");
    }

    /** In its stream, stanzas are of another namespace. */
    @Override
    Element read(String text) {
        return ComponentConnection.asClients(super.read(text));
    }

    @Override
    Participant.Kind kind() {
        return Participant.Kind.COMPONENT;
    }

    @Override
    public Jid bareAddress() {
        return jid();
    }

    @Override
    public Jid fullAddress() {
        return jid();
    }

    @Override
    public DomainBareJid jid() {
        return identity.jid();
    }
}
