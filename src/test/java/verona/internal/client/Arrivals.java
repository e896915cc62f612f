package verona.internal.client;

import java.time.Duration;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Received;
import verona.internal.match.Candidate;
import verona.server.XmppServer;
import verona.stanza.Placeholders;
import verona.stanza.Xml;

/** Stanzas as if they had arrived. */
public final class Arrivals {

    private Arrivals() {}

    /** That stanza in the hands of a client that never connects. */
    public static Received of(String xml) {
        Scenario scenario =
                new Scenario(
                        new Nowhere(),
                        new ScenarioRules(Duration.ofSeconds(1), true),
                        Placeholders.with(name -> name),
                        null);
        ScenarioClient romeo = scenario.add(romeo());
        Candidate stanza = Candidate.of(Xml.read(xml));
        return new ReceivedStanza(
                romeo, stanza, scenario.transcript().received(romeo.name(), xml, stanza));
    }

    private static ScenarioClient.Identity romeo() {
        try {
            return new ScenarioClient.Identity(
                    "romeo", JidCreate.entityBareFrom("romeo@localhost"), "", "", false, false);
        } catch (XmppStringprepException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server of a client that takes no step. */
    private static final class Nowhere implements XmppServer {

        @Override
        public String description() {
            return "no server";
        }

        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public int port() {
            throw new UnsupportedOperationException(description());
        }

        @Override
        public String domain() {
            return "localhost";
        }

        @Override
        public void createAccount(String localpart, String password) {
            throw new UnsupportedOperationException(description());
        }

        @Override
        public void deleteAccount(String localpart) {
            throw new UnsupportedOperationException(description());
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }
}
