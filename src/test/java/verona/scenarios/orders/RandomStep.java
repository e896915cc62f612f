package verona.scenarios.orders;

import java.util.List;
import java.util.Random;

/** A stanza that uses or changes what the server keeps. */
final class RandomStep {

    private static final List<String> KINDS =
            List.of(
                    "<message to='USER/home' type='chat'><body>ID</body></message>",
                    "<message to='USER' type='chat'><body>ID</body></message>",
                    "<message to='ROOM' type='groupchat'><body>ID</body></message>",
                    "<message to='USER_OF_COMPONENT'><body>ID</body></message>",
                    "<presence to='ROOM/NICK'><x xmlns='MUC'/></presence>",
                    "<presence to='ROOM/NICK'><x xmlns='MUC'/></presence>",
                    "<presence to='ROOM/NICK' type='unavailable'/>",
                    "<presence/>",
                    "<presence><show>away</show></presence>",
                    "<presence type='unavailable'/>",
                    "<presence to='USER/home'/>",
                    "<presence to='USER' type='subscribe'/>",
                    "<presence to='USER' type='subscribed'/>",
                    "<presence to='USER' type='unsubscribe'/>",
                    set("ROOM", "<query xmlns='MUC#admin'>AFFILIATION</query>"),
                    set("ROOM", "<query xmlns='MUC#admin'><item role='none' nick='NICK'/></query>"),
                    set("ROOM", "<query xmlns='MUC#owner'>FORM</query>"),
                    set("ROOM", "<query xmlns='MUC#owner'><destroy/></query>"),
                    get("ROOM", "<query xmlns='MUC#admin'><item affiliation='AFF'/></query>"),
                    get("ROOM", "<query xmlns='DISCO#info'/>"),
                    get("ROOM", "<query xmlns='DISCO#items'/>"),
                    get("conference.localhost", "<query xmlns='DISCO#items'/>"),
                    get("localhost", "<query xmlns='DISCO#items'/>"),
                    get("USER", "<query xmlns='DISCO#info'/>"),
                    get("USER/home", "<query xmlns='jabber:iq:version'/>"),
                    get("USER", "<query xmlns='jabber:iq:last'/>"),
                    get("USER", "<vCard xmlns='vcard-temp'/>"),
                    set("", "<vCard xmlns='vcard-temp'><FN>ID</FN></vCard>"),
                    get("", "<query xmlns='jabber:iq:roster'/>"),
                    set("", "<query xmlns='jabber:iq:roster'><item jid='USER' name='ID'/></query>"),
                    set("", "<query xmlns='jabber:iq:roster'>REMOVED</query>"),
                    set("", "<query xmlns='jabber:iq:private'><a xmlns='n'>ID</a></query>"),
                    get("", "<query xmlns='jabber:iq:private'><a xmlns='n'/></query>"),
                    set("", "<pubsub xmlns='PUBSUB'><publish node='n'>ITEM</publish></pubsub>"),
                    get("USER", "<pubsub xmlns='PUBSUB'><items node='n'/></pubsub>"),
                    set("USER", "<pubsub xmlns='PUBSUB'><subscribe node='n' jid='USER'/></pubsub>"),
                    set("pubsub.localhost", "<pubsub xmlns='PUBSUB'><create node='n'/></pubsub>"),
                    set(
                            "pubsub.localhost",
                            "<pubsub xmlns='PUBSUB'><publish node='n'>ITEM</publish></pubsub>"),
                    get("pubsub.localhost", "<pubsub xmlns='PUBSUB'><items node='n'/></pubsub>"),
                    set("", "<query xmlns='urn:xmpp:mam:2'/>"),
                    set("ROOM", "<query xmlns='urn:xmpp:mam:2'/>"),
                    set("", "<block xmlns='urn:xmpp:blocking'><item jid='USER'/></block>"),
                    set("", "<unblock xmlns='urn:xmpp:blocking'/>"),
                    set("", "<enable xmlns='urn:xmpp:carbons:2'/>"));

    private final Random random;
    private final String id;

    RandomStep(Random random, String id) {
        this.random = random;
        this.id = id;
    }

    private static String set(String to, String payload) {
        return iq("set", to, payload);
    }

    private static String get(String to, String payload) {
        return iq("get", to, payload);
    }

    private static String iq(String type, String to, String payload) {
        String address = to.isEmpty() ? "" : " to='" + to + "'";
        return "<iq type='" + type + "' id='q-ID'" + address + ">" + payload + "</iq>";
    }

    String xml() {
        return one(KINDS)
                .replace("FORM", "<x xmlns='jabber:x:data' type='submit'/>")
                .replace("REMOVED", "<item jid='USER' subscription='remove'/>")
                .replace("AFFILIATION", "<item affiliation='AFF' jid='USER'/>")
                .replace("ITEM", "<item id='i'><a xmlns='n'>ID</a></item>")
                .replace("MUC", "http://jabber.org/protocol/muc")
                .replace("DISCO", "http://jabber.org/protocol/disco")
                .replace("USER_OF_COMPONENT", one(List.of("a", "b")) + "@echo.localhost")
                .replace("PUBSUB", "http://jabber.org/protocol/pubsub")
                .replace("ROOM", one(List.of("r", "s")) + "@conference.localhost")
                .replace("USER", one(List.of("romeo", "juliet", "nurse")) + "@localhost")
                .replace("NICK", one(List.of("A", "B")))
                .replace("AFF", one(List.of("owner", "member", "outcast", "none")))
                .replace("ID", id);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
