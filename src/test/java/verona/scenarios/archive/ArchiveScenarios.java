package verona.scenarios.archive;

import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import verona.AllReceivedBy;
import verona.Client;
import verona.Received;
import verona.SubmittedForm;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.stanza.StanzaTemplate;

/** Romeo and Juliet, who are available, and questions to their archives. */
@XmppTest
@verona.Specification("XEP-0313")
abstract class ArchiveScenarios {

    static final String MAM = "urn:xmpp:mam:2";
    static final String SID = "urn:xmpp:sid:0";
    static final String RSM = "http://jabber.org/protocol/rsm";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(account = "juliet")
    XmppClient phone;

    XmppServer server;

    /** Some servers archive only for those who have asked for their archive once. */
    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        for (XmppClient client : List.of(romeo, juliet)) {
            query(client, "");
            isAvailable(client);
        }
    }

    /** Skips the test on Prosody, which differs from that clause. */
    final void prosodyDiffersFrom(String clause) {
        if (!clause.isEmpty()) {
            Specification.differsOnProsody(server, clause);
        }
    }

    /** A client says that it is available (RFC 6121 §4.2). */
    static void isAvailable(XmppClient client) {
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** Sends a message of a conversation. */
    static void say(XmppClient from, CharSequence to, String text) {
        from.sends(chat().to(to).body(text));
    }

    static void send(XmppClient from, CharSequence to, String type, String content) {
        from.sends("<message type='%s' to='%s'>%s</message>".formatted(type, to, content));
    }

    /**
     * What an archive has answered.
     *
     * @param results the {@code <result/>} of each message
     * @param fin the end of the answer
     */
    record Answer(List<Element> results, Element fin) {

        List<String> ids() {
            return results.stream().map(result -> String.valueOf(result.attribute("id"))).toList();
        }

        Element forwarded(int index) {
            Element forwarded = results.get(index).child("urn:xmpp:forward:0", "forwarded");
            return forwarded.child(Element.CLIENT, "message");
        }

        boolean isComplete() {
            return "true".equals(fin.attribute("complete"));
        }

        /** What result set management says of the page: first, last, count. */
        String page(String name) {
            return fin.child(RSM, "set").child(RSM, name).text();
        }
    }

    /**
     * Asks one's own archive, and receives messages with those bodies, a letter each, in this order
     * and no others.
     */
    static Answer query(XmppClient client, String bodies, String... content) {
        return ask(client, "", bodies, content);
    }

    static Answer ask(XmppClient client, CharSequence archive, String bodies, String... content) {
        List<StanzaTemplate> expected = new ArrayList<>();
        for (char body : bodies.toCharArray()) {
            expected.add(result(String.valueOf(body)));
        }
        expected.add(iqResult("q").with(payload(MAM, "fin")));
        client.sends(question(archive, content));
        AllReceivedBy<XmppClient> all =
                client.receivesInOrder(expected.toArray(StanzaTemplate[]::new));
        client.receivesNothing(anyMessage().with(payload(MAM, "result")));
        List<Element> results =
                all.stanzas().subList(0, bodies.length()).stream()
                        .map(Received::element)
                        .map(message -> message.child(MAM, "result"))
                        .toList();
        return new Answer(results, all.get(bodies.length()).element().child(MAM, "fin"));
    }

    static IqSpec question(CharSequence archive, String... content) {
        IqSpec question =
                iqSet("q")
                        .with(
                                "<query xmlns='%s' queryid='7'>%s</query>"
                                        .formatted(MAM, String.join("", content)));
        return archive.isEmpty() ? question : question.to(archive);
    }

    /** A message of the archive with that body. */
    static MessageSpec result(String body) {
        Element message =
                payload(Element.CLIENT, "message")
                        .withChild(payload(Element.CLIENT, "body").withText(body));
        return anyMessage()
                .with(
                        payload(MAM, "result")
                                .withAttribute("queryid", "7")
                                .withChild(
                                        payload("urn:xmpp:forward:0", "forwarded")
                                                .withChild(message)));
    }

    static String form(String... fields) {
        return SubmittedForm.of(MAM, fields);
    }

    static String page(String content) {
        return "<set xmlns='" + RSM + "'>" + content + "</set>";
    }

    /** The id that a message says it has in an archive. */
    static Element stanzaId(CharSequence archive, CharSequence id) {
        return payload(SID, "stanza-id").withAttribute("by", archive).withAttribute("id", id);
    }
}
