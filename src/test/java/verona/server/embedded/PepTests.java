package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** Short ways to say what accounts publish and who wants to know. */
abstract class PepTests extends PubsubTests {

    static final String TUNE = "http://jabber.org/protocol/tune";
    static final String MOOD = "http://jabber.org/protocol/mood";
    static final String CLIENT_NODE = "urn:test:client";

    /** Publishes something that is of the node's own namespace. */
    static Element publish(RawClient client, String node, String id) {
        return publish(client, "", node, item(node, id));
    }

    static String item(String node, String id) {
        return "<item id='" + id + "'><event xmlns='" + node + "'/></item>";
    }

    /** Publishes with options. */
    static Element publishWith(RawClient client, String node, String id, String... options) {
        return set(
                client,
                "",
                "<publish node='%s'>%s</publish><publish-options>%s</publish-options>"
                        .formatted(node, item(node, id), form("publish-options", options)));
    }

    /** The two of them know each other's presence. */
    void befriend(String one, String other) {
        server.account(one).contact(other + "@localhost").subscription(Subscription.BOTH);
    }

    /** A client that is there and wants to be notified of those nodes. */
    RawClient interested(String localpart, String node) {
        return interested(localpart, "test", node);
    }

    RawClient interested(String localpart, String resource, String... nodes) {
        RawClient client = bound(localpart, resource);
        client.send(presence(ver(nodes)));
        client.sync();
        answerAll(client, nodes);
        return client.sync().forget();
    }

    static String presence(String ver) {
        return "<presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='"
                + CLIENT_NODE
                + "' ver='"
                + ver
                + "'/></presence>";
    }

    /** XEP-0115 §5.1, for a client without a name. */
    static String ver(String... nodes) {
        StringBuilder text = new StringBuilder("client/pc//<");
        Arrays.stream(nodes).sorted().forEach(node -> text.append(node).append("+notify<"));
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(bytes);
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers the questions that have come, if any have. */
    static void answerAll(RawClient client, String... nodes) {
        for (Element question : arrived(client)) {
            if (is(question, "iq", "get")) {
                answer(client, question, nodes);
            }
        }
    }

    /** Answers a question about the client's capabilities. */
    static void answer(RawClient client, Element question, String... nodes) {
        StringBuilder info = new StringBuilder("<identity category='client' type='pc'/>");
        for (String node : nodes) {
            info.append("<feature var='").append(node).append("+notify'/>");
        }
        client.send(
                "<iq type='result' id='%s' to='%s'><query xmlns='%s' node='%s'>%s</query></iq>"
                        .formatted(
                                question.attribute("id"),
                                question.attribute("from"),
                                question.children().get(0).namespace(),
                                question.children().get(0).attribute("node"),
                                info));
    }

    /** The ids of the items that the client has been notified of, in order. */
    static List<String> notified(RawClient client) {
        client.sync();
        return arrived(client).stream()
                .filter(stanza -> stanza.name().equals("message"))
                .map(PubsubTests::event)
                .peek(event -> assertThat(event.name()).isEqualTo("items"))
                .map(event -> event.children().get(0).attributes().get("id"))
                .toList();
    }

    /** What has arrived and not been read; it counts as read then. */
    static List<Element> arrived(RawClient client) {
        List<Element> arrived = client.unread();
        client.forget();
        return arrived;
    }
}
