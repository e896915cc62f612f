package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import verona.ArchiveAnswer;
import verona.Received;
import verona.XmppClient;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;

/** A room that Romeo and Juliet are in, and queries of its archive (XEP-0313 §6.1.2). */
abstract class RoomArchiveScenarios extends RoomScenarios {

    static final String MAM = "urn:xmpp:mam:2";
    static final String SID = "urn:xmpp:sid:0";

    @BeforeEach
    void enter() {
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
    }

    /** A query of the room's archive with that content. */
    final IqSpec query(Element... content) {
        Element query = payload(MAM, "query").withAttribute("queryid", "7");
        for (Element child : content) {
            query = query.withChild(child);
        }
        return iqSet("query").to(room).with(query);
    }

    /** What the room's archive answers to a client, which has read all before. */
    final ArchiveAnswer asks(XmppClient client, Element... content) {
        List<Element> all = answers(client, content).stream().map(Received::element).toList();
        int messages = all.size() - 1;
        return new ArchiveAnswer(all.subList(0, messages), all.get(messages));
    }

    /** The same: messages, and the answer after them. */
    final List<Received> answers(XmppClient client, Element... content) {
        readsAll(client);
        Received iq = client.sends(query(content)).receives(iqResult("query").from(room));
        List<Received> answers = new ArrayList<>();
        while (!client.unread().isEmpty()) {
            answers.add(client.receivesNext(message().from(room).with(payload(MAM, "result"))));
        }
        answers.add(iq);
        return answers;
    }

    /** A client says something to all, and they read it. */
    final Received says(XmppClient client, MessageSpec message) {
        client.sends(message.to(room));
        Received seen = romeo.receivesNext(message);
        Received other = juliet.receivesNext(message);
        assertThat(idOf(other)).isEqualTo(idOf(seen));
        return other;
    }

    final Received says(XmppClient client, String text) {
        return says(client, groupchat().body(text));
    }

    /** The ids that a message says it has in the room's archive (XEP-0359 §3). */
    final List<String> idOf(Received message) {
        return message.element().children().stream()
                .filter(child -> child.is(SID, "stanza-id"))
                .filter(child -> room.toString().equals(child.attribute("by")))
                .map(child -> child.attribute("id"))
                .toList();
    }
}
