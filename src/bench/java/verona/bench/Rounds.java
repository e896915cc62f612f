package verona.bench;

import static verona.Stanzas.*;
import static verona.bench.RoundParts.first;
import static verona.bench.RoundParts.second;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Received;
import verona.XmppRoom;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioEntity;
import verona.internal.client.ScenarioRules;
import verona.internal.transcript.Transcript;
import verona.server.Account;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;
import verona.vocabulary.Muc;

/**
 * Rounds in which two send, one after the other, and a third must receive that in order; or in
 * which one sends, and a third must not receive nothing.
 */
final class Rounds implements AutoCloseable {

    static final String SILENCE = "silence after a message to a room";

    static final List<String> NAMES =
            List.of(
                    "two clients to one room",
                    "a room, then a client",
                    "one to one, and back",
                    "presence, then a message",
                    "a node's item, then a message",
                    "a component and a client",
                    SILENCE);

    private static final String GATEWAY = "gateway";
    private static final String SECRET = "secret";

    private final BenchAccounts accounts;
    private final XmppRoom room;
    private final String node;
    private final Scenario scenario;
    private final ScenarioClient romeo;
    private final ScenarioClient juliet;
    private final ScenarioClient nurse;
    private final ScenarioComponent gateway;

    /** A service with nodes; where users may not create any there, the account of one. */
    private CharSequence nodes;

    Rounds(BenchAccounts accounts) throws XmppStringprepException {
        this.accounts = accounts;
        room = accounts.room();
        node = accounts.room().jid().getLocalpart().toString();
        nodes = accounts.server().pubsubDomain();
        scenario =
                new Scenario(
                        accounts.server(),
                        new ScenarioRules(Duration.ofSeconds(10), true),
                        Placeholders.with(name -> name),
                        null,
                        new Transcript(null),
                        null);
        romeo = client("romeo", accounts.romeo());
        juliet = client("juliet", accounts.juliet());
        nurse = client("nurse", accounts.rosaline());
        String domain = GATEWAY + "." + accounts.server().domain();
        accounts.server().addComponent(domain, SECRET);
        gateway =
                scenario.add(
                        new ScenarioComponent.Identity(
                                GATEWAY,
                                JidCreate.domainBareFrom(domain),
                                SECRET,
                                true,
                                Endpoint.OF_THE_SERVER));
    }

    private ScenarioClient client(String name, Account account) {
        return scenario.add(
                new ScenarioClient.Identity(
                        name, accounts.jid(account), account.password(), "", false, true));
    }

    void prepare() {
        scenario.connect(List.of(romeo, juliet, nurse, gateway));
        for (ScenarioClient client : List.of(romeo, juliet, nurse)) {
            client.sends(presence());
            client.sends(presence().to(room.as(client.name())).with(Muc.join()));
            client.receives(groupchat().from(room).emptySubject());
            if (client == romeo) {
                client.sends(iqSet("config").to(room).with(Muc.config()))
                        .receives(iqResult("config"));
            }
        }
        nurse.sends("<presence type='subscribe' to='" + romeo.bareJid() + "'/>");
        romeo.receives("<presence type='subscribe'/>");
        romeo.sends("<presence type='subscribed' to='" + nurse.bareJid() + "'/>");
        nurse.receives(presence().from(romeo.fullJid()));
        if (ask(romeo, "<create node='%s'/>").equals("error")) {
            nodes = romeo.bareJid();
            romeo.sends(publication("nothing yet")).receives("<iq id='node' type='result'/>");
        }
        ask(nurse, "<subscribe node='%s' jid='" + nurse.fullJid() + "'/>");
    }

    private String ask(ScenarioClient client, String request) {
        Received answer =
                client.sends(toNode(pubsub(request)))
                        .receives("<iq id='node' type='{scansion:any}'/>");
        return String.valueOf(answer.element().attribute("type"));
    }

    private static String pubsub(String request) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + request + "</pubsub>";
    }

    private String toNode(String payload) {
        return "<iq type='set' id='node' to='" + nodes + "'>" + payload.formatted(node) + "</iq>";
    }

    /** A round; it says of a number whether that round was as it must be. */
    IntPredicate named(String name) {
        return List.<IntPredicate>of(
                        this::twoToARoom,
                        this::roomThenClient,
                        this::oneToOneAndBack,
                        this::presenceThenMessage,
                        this::itemThenMessage,
                        this::componentAndClient,
                        number -> RoundParts.noFalseSilence(romeo, room, nurse, number))
                .get(NAMES.indexOf(name));
    }

    private boolean twoToARoom(int number) {
        romeo.sends(groupchat().to(room).body(first(number)));
        juliet.sends(groupchat().to(room).body(second(number)));
        nurse.receivesAll(groupchat().body(first(number)), groupchat().body(second(number)));
        return isInOrder(nurse, number);
    }

    private boolean roomThenClient(int number) {
        romeo.sends(groupchat().to(room).body(first(number)));
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        nurse.receivesAll(groupchat().body(first(number)), chat().body(second(number)));
        return isInOrder(nurse, number);
    }

    private boolean oneToOneAndBack(int number) {
        romeo.sends(chat().to(nurse.fullJid()).body(first(number)));
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        nurse.sends(chat().to(romeo.fullJid()).body(first(number)));
        juliet.sends(chat().to(romeo.fullJid()).body(second(number)));
        nurse.receivesAll(chat().body(first(number)), chat().body(second(number)));
        romeo.receivesAll(chat().body(first(number)), chat().body(second(number)));
        return isInOrder(nurse, number) && isInOrder(romeo, number);
    }

    private boolean presenceThenMessage(int number) {
        romeo.sends(presence().status(first(number)));
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        nurse.receivesAll(presence().status(first(number)), chat().body(second(number)));
        return isInOrder(nurse, number);
    }

    private boolean itemThenMessage(int number) {
        romeo.sends(publication(first(number)));
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        nurse.receivesAll(event(first(number)), chat().body(second(number)));
        romeo.receives(iqResult("node"));
        return isInOrder(nurse, number);
    }

    private boolean componentAndClient(int number) {
        gateway.sends(chat().to(nurse.fullJid()).body(first(number)));
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        romeo.sends(chat().to(gateway.jid()).body(first(number)));
        juliet.sends(chat().to(gateway.jid()).body(second(number)));
        nurse.receivesAll(chat().body(first(number)), chat().body(second(number)));
        gateway.receivesAll(chat().body(first(number)), chat().body(second(number)));
        return isInOrder(nurse, number) && isInOrder(gateway, number);
    }

    private String publication(String what) {
        return toNode(
                pubsub(
                        "<publish node='%s'><item id='current'><said xmlns='urn:example'>"
                                + what
                                + "</said></item></publish>"));
    }

    private StanzaTemplate event(String what) {
        return new XmlTemplate(
                "<message><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='"
                        + node
                        + "'><item><said xmlns='urn:example'>"
                        + what
                        + "</said></item></items></event></message>");
    }

    private boolean isInOrder(ScenarioEntity at, int number) {
        return new ArrivalOrder(scenario).isInOrder(at, first(number), second(number));
    }

    @Override
    public void close() {
        scenario.close();
        accounts.server().removeComponent(gateway.jid().toString());
    }
}
