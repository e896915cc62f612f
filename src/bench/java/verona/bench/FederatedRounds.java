package verona.bench;

import static verona.Stanzas.*;
import static verona.bench.RoundParts.first;
import static verona.bench.RoundParts.second;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.XmppRoom;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.client.ScenarioServer;
import verona.internal.server.FreshNames;
import verona.server.Account;
import verona.server.ServerAuthentication;
import verona.server.XmppServer;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.vocabulary.Muc;
import verona.vocabulary.Roster;

/**
 * Rounds on two servers: Romeo is on the one, Juliet and her nurse on the other. They send, one
 * after the other, and the nurse must receive that in order, or must not receive nothing.
 */
final class FederatedRounds implements AutoCloseable {

    static final List<String> NAMES =
            List.of(
                    "across servers: one to one",
                    "across servers: a room here",
                    "across servers: a room there",
                    "across servers: presence",
                    "across servers: silence");

    private final Scenario linked;
    private final Scenario scenario;
    private final ScenarioClient romeo;
    private final ScenarioClient juliet;
    private final ScenarioClient nurse;
    private final XmppRoom here;
    private final XmppRoom there;

    /**
     * On those servers.
     *
     * @param followed whether the scenario knows that they are two
     */
    FederatedRounds(XmppServer own, XmppServer other, boolean followed) throws Exception {
        linked = scenario(own);
        linked.add(new ScenarioServer.Identity("other", other, ServerAuthentication.DIALBACK));
        scenario = followed ? linked : scenario(own);
        romeo = client("romeo", own);
        juliet = client("juliet", other);
        nurse = client("nurse", other);
        here = new XmppRoom(jid(FreshNames.next("room"), own.mucDomain()));
        there = new XmppRoom(jid(FreshNames.next("room"), other.mucDomain()));
    }

    private static Scenario scenario(XmppServer server) {
        return new Scenario(
                server,
                new ScenarioRules(Duration.ofSeconds(10), true),
                Placeholders.with(name -> name),
                null);
    }

    private ScenarioClient client(String name, XmppServer server) throws Exception {
        Account account = server.openAccount(name);
        ScenarioClient.Identity identity =
                new ScenarioClient.Identity(
                        name,
                        jid(account.localpart(), server.domain()),
                        account.password(),
                        "",
                        false,
                        true);
        return scenario == linked
                ? scenario.add(identity, server)
                : scenario.add(identity.at(new Endpoint(server.host(), server.port())));
    }

    private static EntityBareJid jid(String localpart, String domain)
            throws XmppStringprepException {
        return JidCreate.entityBareFrom(localpart + "@" + domain);
    }

    void prepare() {
        scenario.connect(List.of(romeo, juliet, nurse));
        enters(romeo, here);
        enters(nurse, here);
        enters(juliet, there);
        enters(romeo, there);
        enters(nurse, there);
        nurse.sends(iqGet("roster").with(Roster.query())).receives(iqResult("roster"));
        nurse.sends(presence());
        romeo.sends(presence());
        nurse.sends("<presence type='subscribe' to='" + romeo.bareJid() + "'/>");
        romeo.receives("<presence type='subscribe'/>");
        romeo.sends("<presence type='subscribed' to='" + nurse.bareJid() + "'/>");
        nurse.receives(presence().from(romeo.fullJid()));
    }

    private static void enters(ScenarioClient client, XmppRoom room) {
        client.sends(presence().to(room.as(client.name())).with(Muc.join()));
        client.receives(groupchat().from(room).emptySubject());
        client.sends(iqSet("config").to(room).with(Muc.config()))
                .receives("<iq id='config' type='{scansion:any}'/>");
    }

    /** A round; it says of a number whether that round was as it must be. */
    IntPredicate named(String name) {
        return List.<IntPredicate>of(
                        this::oneToOne,
                        number -> room(here, number),
                        number -> room(there, number),
                        this::presenceThenMessage,
                        number -> RoundParts.noFalseSilence(romeo, here, nurse, number))
                .get(NAMES.indexOf(name));
    }

    private boolean oneToOne(int number) {
        romeo.sends(chat().to(nurse.fullJid()).body(first(number)));
        return isBeforeSecond(number, chat().body(first(number)));
    }

    private boolean room(XmppRoom room, int number) {
        romeo.sends(groupchat().to(room).body(first(number)));
        return isBeforeSecond(number, groupchat().body(first(number)));
    }

    private boolean presenceThenMessage(int number) {
        romeo.sends(presence().status(first(number)));
        return isBeforeSecond(number, presence().status(first(number)));
    }

    private boolean isBeforeSecond(int number, StanzaTemplate first) {
        juliet.sends(chat().to(nurse.fullJid()).body(second(number)));
        nurse.receivesAll(first, chat().body(second(number)));
        return new ArrivalOrder(scenario).isInOrder(nurse, first(number), second(number));
    }

    @Override
    public void close() {
        scenario.close();
        linked.close();
    }
}
