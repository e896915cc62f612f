package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import verona.ArchiveAnswer;
import verona.SubmittedForm;
import verona.stanza.Element;

/** Short ways to ask archives. */
abstract class ArchiveTests extends EmbeddedServerTests {

    static final String MAM = "urn:xmpp:mam:2";
    static final String SID = "urn:xmpp:sid:0";

    /** Asks one's own archive; what else has arrived is forgotten. */
    static ArchiveAnswer query(RawClient client, String... content) {
        return ask(client, "", content);
    }

    static ArchiveAnswer ask(RawClient client, String to, String... content) {
        client.sync().forget();
        String address = to.isEmpty() ? "" : " to='" + to + "'";
        client.send(
                "<iq type='set' id='q'"
                        + address
                        + "><query xmlns='"
                        + MAM
                        + "' queryid='7'>"
                        + String.join("", content)
                        + "</query></iq>");
        List<Element> messages = new ArrayList<>();
        Element next = client.next();
        while (next.name().equals("message")) {
            messages.add(next);
            next = client.next();
        }
        return new ArchiveAnswer(messages, next);
    }

    static String form(String... fields) {
        return SubmittedForm.of(MAM, fields);
    }

    static String page(String content) {
        return "<set xmlns='http://jabber.org/protocol/rsm'>" + content + "</set>";
    }

    static void say(RawClient from, String to, String text) {
        send(from, to, "chat", "<body>" + text + "</body>");
    }

    static void send(RawClient from, String to, String type, String content) {
        from.send("<message type='%s' to='%s'>%s</message>".formatted(type, to, content)).sync();
    }

    /** The id that a message says it has in an archive. */
    static String stanzaId(Element message, String archive) {
        List<Element> ids =
                message.children().stream()
                        .filter(child -> child.is(SID, "stanza-id"))
                        .filter(child -> archive.equals(child.attribute("by")))
                        .toList();
        assertThat(ids).as(message.toXml()).hasSize(1);
        return ids.get(0).attribute("id");
    }
}
