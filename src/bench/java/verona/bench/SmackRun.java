package verona.bench;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.filter.AndFilter;
import org.jivesoftware.smack.filter.FromMatchesFilter;
import org.jivesoftware.smack.filter.StanzaFilter;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.packet.MUCAdmin;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCOwner;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.Account;

/** The scenario as it is written with Smack alone: collectors made before sending, then asked. */
final class SmackRun implements Run {

    private final BenchAccounts accounts;
    private final EntityBareJid room;
    private XMPPTCPConnection romeo;
    private XMPPTCPConnection juliet;

    SmackRun(BenchAccounts accounts) {
        this.accounts = accounts;
        room = accounts.room().jid();
    }

    @Override
    public void connect() throws Exception {
        romeo = connect(accounts.romeo());
    }

    @Override
    public void connectJuliet() throws Exception {
        juliet = connect(accounts.juliet());
    }

    @Override
    public void close() {
        romeo.disconnect();
        juliet.disconnect();
    }

    private XMPPTCPConnection connect(Account account) throws Exception {
        XMPPTCPConnection connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setXmppDomain(accounts.server().domain())
                                .setHostAddress(InetAddress.getByName(accounts.server().host()))
                                .setPort(accounts.server().port())
                                .setUsernameAndPassword(account.localpart(), account.password())
                                .setSecurityMode(SecurityMode.disabled)
                                .addEnabledSaslMechanism("PLAIN")
                                .setSocketFactory(new NoDelaySockets())
                                .setSendPresence(false)
                                .build());
        connection.setUseStreamManagement(false);
        Roster.getInstanceFor(connection).setRosterLoadedAtLogin(false);
        connection.connect();
        connection.login();
        return connection;
    }

    @Override
    public void prepare() throws Exception {
        try (StanzaCollector created = presence(romeo, "Romeo");
                StanzaCollector subject = messages(romeo, SmackRun::isSubject)) {
            romeo.sendStanza(entering(romeo, "Romeo"));
            requireOwner(created.nextResultOrThrow());
            subject.nextResultOrThrow();
        }
        MUCOwner config = new MUCOwner();
        config.setType(IQ.Type.set);
        config.setTo(room);
        config.addExtension(
                DataForm.builder(DataForm.Type.submit)
                        .setFormType("http://jabber.org/protocol/muc#roomconfig")
                        .build());
        romeo.sendIqRequestAndWaitForResponse(config);
        promote(accounts.jid(accounts.juliet()));
    }

    @Override
    public void enter() throws Exception {
        try (StanzaCollector seen = presence(romeo, "Juliet");
                StanzaCollector other = presence(juliet, "Romeo");
                StanzaCollector self = presence(juliet, "Juliet");
                StanzaCollector subject = messages(juliet, SmackRun::isSubject)) {
            juliet.sendStanza(entering(juliet, "Juliet"));
            other.nextResultOrThrow();
            self.nextResultOrThrow();
            subject.nextResultOrThrow();
            seen.nextResultOrThrow();
        }
    }

    @Override
    public void change() throws Exception {
        MUCAdmin members = admin(IQ.Type.get, new MUCItem(MUCAffiliation.member));
        MUCAdmin list = romeo.sendIqRequestAndWaitForResponse(members);
        require(list.getItems().stream().anyMatch(it -> it.getJid().equals(jidOfJuliet())));
        promote(accounts.jid(accounts.rosaline()));
        try (StanzaCollector finished = messages(juliet, it -> "Finished!".equals(it.getBody()))) {
            romeo.sendStanza(
                    romeo.getStanzaFactory()
                            .buildMessageStanza()
                            .ofType(Message.Type.groupchat)
                            .to(room)
                            .setBody("Finished!")
                            .build());
            finished.nextResultOrThrow();
        }
    }

    private Jid jidOfJuliet() {
        return accounts.jid(accounts.juliet());
    }

    private void promote(EntityBareJid user) throws Exception {
        MUCAdmin admin = admin(IQ.Type.set, new MUCItem(MUCAffiliation.member, user));
        try (StanzaCollector notified = messages(romeo, message -> announces(message, user))) {
            romeo.sendIqRequestAndWaitForResponse(admin);
            notified.nextResultOrThrow();
        }
    }

    private MUCAdmin admin(IQ.Type type, MUCItem item) {
        MUCAdmin admin = new MUCAdmin();
        admin.setType(type);
        admin.setTo(room);
        admin.addItem(item);
        return admin;
    }

    private Presence entering(XMPPTCPConnection connection, String nick) {
        return connection
                .getStanzaFactory()
                .buildPresenceStanza()
                .to(occupant(nick))
                .addExtension(new MUCInitialPresence(null, -1, -1, -1, null))
                .build();
    }

    private StanzaCollector presence(XMPPTCPConnection connection, String nick) {
        return connection.createStanzaCollector(
                new AndFilter(
                        StanzaTypeFilter.PRESENCE, FromMatchesFilter.createFull(occupant(nick))));
    }

    private EntityFullJid occupant(String nick) {
        return JidCreate.entityFullFrom(room, Resourcepart.fromOrThrowUnchecked(nick));
    }

    private StanzaCollector messages(XMPPTCPConnection connection, Predicate<Message> match) {
        StanzaFilter matching = stanza -> match.test((Message) stanza);
        return connection.createStanzaCollector(
                new AndFilter(
                        StanzaTypeFilter.MESSAGE, FromMatchesFilter.createBare(room), matching));
    }

    private static boolean isSubject(Message message) {
        return message.getType() == Message.Type.groupchat
                && message.getBody() == null
                && message.hasExtension("subject", "jabber:client");
    }

    private static boolean announces(Message message, EntityBareJid user) {
        MUCUser change = MUCUser.from(message);
        return change != null
                && change.getItem() != null
                && user.equals(change.getItem().getJid())
                && change.getItem().getAffiliation() == MUCAffiliation.member;
    }

    private static void requireOwner(Presence created) {
        MUCUser user = MUCUser.from(created);
        require(
                user.getStatus().contains(MUCUser.Status.ROOM_CREATED_201)
                        && user.getStatus().contains(MUCUser.Status.PRESENCE_TO_SELF_110)
                        && user.getItem().getAffiliation() == MUCAffiliation.owner);
    }

    private static void require(boolean met) {
        if (!met) {
            throw new AssertionError("the scenario went another way");
        }
    }
}
