package verona.scenarios.muc;

import static verona.Stanzas.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Affiliation;
import verona.vocabulary.Muc;
import verona.vocabulary.MucAdmin;
import verona.vocabulary.RoomConfig;

/** A room that Romeo owns, and others who enter it. Each step leaves nothing unread. */
@XmppTest
@verona.Specification("XEP-0045")
abstract class RoomScenarios {

    static final String USER = "http://jabber.org/protocol/muc#user";
    static final String JABBER_CLIENT = "jabber:client";
    static final String DELAY = "urn:xmpp:delay";

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Client XmppClient rosaline;
    @Room XmppRoom room;

    private final Map<XmppClient, String> occupants = new LinkedHashMap<>();
    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        List.of(romeo, juliet, rosaline).forEach(this::ignoresThePresenceOfTheRoom);
    }

    /** Some rooms have presence of their own, as XEP-0486 says without approval. */
    final void ignoresThePresenceOfTheRoom(XmppClient client) {
        client.ignores(presence().from(room).without(USER, "x"))
                .ignores(presence().unavailable().from(room).without(USER, "x"));
    }

    /** Skips the test on Prosody, which differs from that clause. */
    final void differsOnProsody(String clause) {
        Specification.differsOnProsody(server, clause);
    }

    /** Skips the test on Prosody, which does otherwise where that clause leaves it free. */
    final void otherwiseOnProsody(String clause) {
        Specification.otherwiseOnProsody(server, clause);
    }

    /**
     * The same for a row of a table: the section of XEP-0045 that Prosody differs from, in brackets
     * the one that leaves free what Prosody does otherwise, empty where Prosody does the same.
     */
    final void prosodyDiffersFrom(String section) {
        if (!section.isEmpty()) {
            boolean isFree = section.startsWith("(");
            Specification.prosodyDiffersFrom(
                    server, isFree ? "(XEP-0045 " + section.substring(1) : "XEP-0045 " + section);
        }
    }

    /** The domain of the chat service. */
    final String service() {
        return server.mucDomain();
    }

    /** The domain of the accounts. */
    final String domain() {
        return server.domain();
    }

    /** Romeo makes the room with those fields: {@code "moderatedroom=1"}. */
    final void romeoMakesTheRoom(String... fields) {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(
                        presence().from(room.as("Romeo")).with(Muc.user().status(201).status(110)))
                .receives(groupchat().from(room).emptySubject());
        occupants.put(romeo, "Romeo");
        romeoSubmits(fields);
        readsAll(romeo);
    }

    /** Romeo changes the configuration, and the occupants learn it (XEP-0045 §10.2.1). */
    final void romeoConfigures(String... fields) {
        romeoSubmits(fields);
        occupantsReadTheChange();
    }

    /** Romeo submits the configuration form with those fields. */
    final void romeoSubmits(String... fields) {
        romeoSubmits(configuration(fields));
    }

    /** Romeo submits that configuration form. */
    final void romeoSubmits(RoomConfig form) {
        romeo.sends(iqSet("configure").to(room).with(form))
                .receives(iqResult("configure").from(room));
    }

    private static RoomConfig configuration(String... fields) {
        RoomConfig form = Muc.config();
        for (String field : fields) {
            String[] parts = field.split("=");
            form = form.field("muc#roomconfig_" + parts[0], parts[1]);
        }
        return form;
    }

    private void occupantsReadTheChange() {
        occupants.keySet().forEach(o -> o.receives(groupchat().from(room).with(Muc.user())));
    }

    /** Somebody enters, and everybody reads what comes of it. */
    final void enters(XmppClient client, String nick) {
        client.sends(presence().to(room.as(nick)).with(Muc.join()));
        occupants.forEach(
                (other, name) -> {
                    if (!name.equals(nick)) {
                        client.receives(presence().from(room.as(name)));
                    }
                    other.receives(presence().from(room.as(nick)));
                });
        client.receives(presence().from(room.as(nick)).with(Muc.user().status(110)))
                .receives(groupchat().with("<subject/>"));
        occupants.put(client, nick);
    }

    /** Somebody leaves, and everybody reads that. */
    final void leaves(XmppClient client) {
        String nick = occupants.remove(client);
        client.sends(presence().unavailable().to(room.as(nick)))
                .receivesNext(presence().unavailable().from(room.as(nick)));
        occupants
                .keySet()
                .forEach(o -> o.receivesNext(presence().unavailable().from(room.as(nick))));
    }

    /** The room asks for that form, as Romeo gets it (XEP-0045 §10.2). */
    final Received configurationForm() {
        return romeo.sends(iqGet("form").to(room).with(Muc.owner()))
                .receives(iqResult("form").from(room));
    }

    /** The values of a field in that form. */
    final List<String> valuesOf(String field) {
        return configurationForm()
                .xpathAll("owner:query/x:x/x:field[@var='" + field + "']/x:value");
    }

    /** The occupants read whatever has come so far. */
    final void occupantsReadAll() {
        occupants.keySet().forEach(this::readsAll);
    }

    /** A client reads whatever has come so far. */
    final void readsAll(XmppClient client) {
        Inbox.readAll(client);
    }

    /** The nicks of the presences that come next, that many, which may come in any order. */
    final List<String> nextNicks(XmppClient client, int number) {
        return Stream.generate(() -> client.receivesNext(presence()))
                .limit(number)
                .map(stanza -> nick(stanza))
                .toList();
    }

    /** The resource of a stanza's sender. */
    static String nick(Received stanza) {
        return stanza.xpath("substring-after(@from, '/')");
    }

    /** A client says that it is available (RFC 6121 §4.2). */
    static void isAvailable(XmppClient client) {
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** Romeo changes roles or affiliations, and the room does it. */
    final void romeoChanges(MucAdmin items) {
        romeo.sends(iqSet("change").to(room).with(items)).receives(iqResult("change").from(room));
    }

    /** Romeo gives an account an affiliation; who is informed of it reads it, or not. */
    final void romeoMakes(Affiliation affiliation, XmppClient client) {
        romeoChanges(Muc.admin().item(affiliation, client.bareJid()));
    }

    /** The status codes of what a room says, in order. */
    static List<String> statuses(Received stanza) {
        return stanza.xpathAll("user:x/user:status/@code");
    }
}
