package verona.internal.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scenes and stanzas that several typical failures have in common. */
final class TypicalStanzas {

    static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    static final String JOIN = "<x xmlns='http://jabber.org/protocol/muc'/>";
    static final String ROOM = "orchard@conference.localhost";
    static final String ROMEO = "romeo@localhost/orchard";
    static final String JULIET = "juliet@localhost/balcony";

    private TypicalStanzas() {}

    /** Romeo and Juliet are connected, and one of them is in the room. */
    static Scene joined(String name, String client, String item, int... codes) {
        return Scene.ofBoth(name)
                .sends(client, join(client))
                .arrives(client, occupant(client, item, codes));
    }

    /** Romeo has sent a message, and Juliet has not read it. */
    static Scene delivered(String name, String id, String body) {
        return Scene.ofBoth(name)
                .sends("romeo", sent(JULIET, id, body))
                .arrives("juliet", chat(id, body));
    }

    static String sent(String to, String id, String body) {
        return "<message to='%s' type='chat' id='%s'><body>%s</body></message>"
                .formatted(to, id, body);
    }

    /** What servers stamp on everything is there. */
    static String chat(String id, String body) {
        return ("<message from='%s' to='%s' type='chat' id='%s' xml:lang='en'><body>%s</body>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@localhost' id='s-%s'/>"
                        + "</message>")
                .formatted(ROMEO, JULIET, id, body, id);
    }

    static String thread(String id) {
        return "<thread>" + id + "</thread>";
    }

    static String join(String client) {
        return "<presence to='%s/%s'>%s</presence>".formatted(ROOM, nick(client), JOIN);
    }

    static String occupant(String client, String item, int... codes) {
        String statuses =
                IntStream.of(codes)
                        .mapToObj("<status code='%d'/>"::formatted)
                        .collect(Collectors.joining());
        return ("<presence from='%s/%s' to='%s' xml:lang='en'>"
                        + "<x xmlns='vcard-temp:x:update'><photo/></x>"
                        + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='o-%s'/>"
                        + "<x xmlns='%s'>%s%s</x></presence>")
                .formatted(
                        ROOM,
                        nick(client),
                        address(client),
                        nick(client),
                        MUC_USER,
                        item,
                        statuses);
    }

    static String item(String affiliation, String role) {
        return "<item affiliation='%s' role='%s'/>".formatted(affiliation, role);
    }

    static String subject(String client) {
        return "<message type='groupchat' from='%s' to='%s'><subject/></message>"
                .formatted(ROOM, address(client));
    }

    static String groupchat(String client, String id, String body) {
        return "<message type='groupchat' from='%s/Romeo' to='%s' id='%s'><body>%s</body></message>"
                .formatted(ROOM, address(client), id, body);
    }

    static String nick(String client) {
        return Character.toUpperCase(client.charAt(0)) + client.substring(1);
    }

    static String address(String client) {
        return client.equals("romeo") ? ROMEO : JULIET;
    }

    static String error(String type, String condition) {
        return "<error type='%s'><%s xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                .formatted(type, condition);
    }
}
