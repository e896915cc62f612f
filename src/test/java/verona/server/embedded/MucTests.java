package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import verona.stanza.Element;

/** Short ways to say what happens in a room. */
abstract class MucTests extends EmbeddedServerTests {

    static final String ROOM = "room@conference.localhost";
    static final String USER = "http://jabber.org/protocol/muc#user";
    static final String JOIN = "<x xmlns='http://jabber.org/protocol/muc'/>";

    /** Enters a room without reading what comes of it. */
    static void join(RawClient client, String nick) {
        join(client, nick, JOIN);
    }

    static void join(RawClient client, String nick, String content) {
        client.send("<presence to='" + ROOM + "/" + nick + "'>" + content + "</presence>");
    }

    /** Makes the room, with Romeo as its owner, configured like that. */
    RawClient room(String... fields) {
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        assertThat(configure(romeo, fields).attribute("type")).isEqualTo("result");
        return romeo.sync().forget();
    }

    /** Lets somebody in; everybody has read what came of it. */
    RawClient occupant(RawClient owner, String localpart, String nick) {
        RawClient client = bound(localpart);
        join(client, nick);
        client.first(stanza -> stanza.child(Element.CLIENT, "subject") != null);
        owner.sync().forget();
        return client;
    }

    static Element configure(RawClient owner, String... fields) {
        StringBuilder form = new StringBuilder("<x xmlns='jabber:x:data' type='submit'>");
        for (String field : fields) {
            String[] parts = field.split("=");
            form.append("<field var='muc#roomconfig_")
                    .append(parts[0])
                    .append("'><value>")
                    .append(parts[1])
                    .append("</value></field>");
        }
        return owner(owner, form.append("</x>").toString());
    }

    /** Submits a form with one field, by its full name, of any number of values. */
    static Element field(RawClient owner, String variable, String... values) {
        StringBuilder field = new StringBuilder("<field var='" + variable + "'>");
        for (String value : values) {
            field.append("<value>").append(value).append("</value>");
        }
        return owner(owner, "<x xmlns='jabber:x:data' type='submit'>" + field + "</field></x>");
    }

    /** The occupant's next presence, message or IQ that is of that type. */
    static Element nextOf(RawClient client, String name, String type) {
        return client.first(stanza -> is(stanza, name, type));
    }

    static void send(RawClient client, String type, String nick, String content) {
        client.send(
                "<presence type='%s' to='%s/%s'>%s</presence>"
                        .formatted(type, ROOM, nick, content));
    }

    static void message(RawClient client, String attributes, String content) {
        client.send("<message " + attributes + ">" + content + "</message>");
    }

    static Element owner(RawClient client, String payload) {
        return client.ask(
                "set",
                ROOM,
                "<query xmlns='http://jabber.org/protocol/muc#owner'>" + payload + "</query>");
    }

    static Element admin(RawClient client, String items) {
        return admin(client, "set", items);
    }

    static Element admin(RawClient client, String type, String items) {
        return client.ask(
                type,
                ROOM,
                "<query xmlns='http://jabber.org/protocol/muc#admin'>" + items + "</query>");
    }

    static void affiliate(RawClient client, String affiliation, String localpart) {
        String item = "<item affiliation='%s' jid='%s@localhost'/>";
        assertThat(admin(client, item.formatted(affiliation, localpart)).attribute("type"))
                .isEqualTo("result");
        client.forget();
    }

    static Element x(Element stanza) {
        Element x = stanza.child(USER, "x");
        assertThat(x).as(stanza.toXml()).isNotNull();
        return x;
    }

    static Element item(Element stanza) {
        Element item = x(stanza).child(USER, "item");
        assertThat(item).as(stanza.toXml()).isNotNull();
        return item;
    }

    static List<String> statuses(Element stanza) {
        return x(stanza).children().stream()
                .filter(child -> child.name().equals("status"))
                .map(child -> child.attributes().get("code"))
                .toList();
    }

    static String nick(Element stanza) {
        String from = stanza.attributes().getOrDefault("from", "");
        return from.substring(from.indexOf('/') + 1);
    }

    static String body(Element message) {
        Element body = message.child(Element.CLIENT, "body");
        assertThat(body).as(message.toXml()).isNotNull();
        return body.text();
    }

    static void say(RawClient client, String text) {
        client.send(
                "<message type='groupchat' to='" + ROOM + "'><body>" + text + "</body></message>");
    }
}
