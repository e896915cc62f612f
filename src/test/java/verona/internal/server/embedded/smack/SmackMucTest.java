package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.MUCRole;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.muc.ParticipantStatusListener;
import org.jivesoftware.smackx.muc.RoomInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** XEP-0045, as Smack plays it. */
class SmackMucTest extends SmackTests {

    private final EntityBareJid balcony =
            JidCreate.entityBareFromOrThrowUnchecked("balcony@conference.localhost");
    private XMPPTCPConnection romeo;
    private XMPPTCPConnection juliet;

    @BeforeEach
    void login() throws Exception {
        romeo = user("romeo");
        juliet = user("juliet");
    }

    private MultiUserChat room(XMPPTCPConnection connection) {
        return MultiUserChatManager.getInstanceFor(connection).getMultiUserChat(balcony);
    }

    private MultiUserChat created() throws Exception {
        MultiUserChat room = room(romeo);
        room.create(Resourcepart.from("Romeo")).makeInstant();
        return room;
    }

    private static BlockingQueue<Message> messages(MultiUserChat room) {
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        room.addMessageListener(messages::add);
        return messages;
    }

    private static Message next(BlockingQueue<Message> messages) throws InterruptedException {
        Message message = messages.poll(10, TimeUnit.SECONDS);
        return message != null && message.getBody() == null ? next(messages) : message;
    }

    /** XEP-0045 §10.1.3; Smack waits for a presence with the id of its own. */
    @Test
    void leavesARoomThatItHasNotConfigured() throws Exception {
        MultiUserChat room = room(romeo);
        room.create(Resourcepart.from("Romeo"));
        room.leave();
        assertThat(room.isJoined()).isFalse();
        assertThat(room(juliet).createOrJoin(Resourcepart.from("Juliet"))).isNotNull();
    }

    @Test
    void talksInARoom() throws Exception {
        MultiUserChat his = created();
        MultiUserChat hers = room(juliet);
        hers.join(Resourcepart.from("Juliet"));
        BlockingQueue<Message> heard = messages(hers);
        his.sendMessage("Call me but love");
        Message message = next(heard);
        assertThat(message.getBody()).isEqualTo("Call me but love");
        assertThat(message.getFrom().toString()).isEqualTo("balcony@conference.localhost/Romeo");
    }

    @Test
    void seesWhoIsThere() throws Exception {
        created();
        MultiUserChat hers = room(juliet);
        BlockingQueue<String> joined = joined(hers);
        hers.join(Resourcepart.from("Juliet"));
        assertThat(joined.poll(10, TimeUnit.SECONDS)).isEqualTo("Romeo");
        assertThat(joined.poll(10, TimeUnit.SECONDS)).isEqualTo("Juliet");
        assertThat(hers.getOccupants())
                .containsExactlyInAnyOrder(occupant("Romeo"), occupant("Juliet"));
        assertThat(room(romeo).getOwners())
                .extracting(owner -> owner.getJid().toString())
                .containsExactly("romeo@localhost");
    }

    /** Those who are among the occupants: Smack's join may return before it itself is. */
    private static BlockingQueue<String> joined(MultiUserChat room) {
        BlockingQueue<String> joined = new LinkedBlockingQueue<>();
        room.addParticipantStatusListener(
                new ParticipantStatusListener() {
                    @Override
                    public void joined(EntityFullJid participant) {
                        joined.add(participant.getResourcepart().toString());
                    }
                });
        return joined;
    }

    @Test
    void configuresARoomByItsForm() throws Exception {
        MultiUserChat room = room(romeo);
        room.create(Resourcepart.from("Romeo"))
                .getConfigFormManager()
                .setMembersOnly(true)
                .submitConfigurationForm();
        assertThatThrownBy(() -> room(juliet).join(Resourcepart.from("Juliet")))
                .isInstanceOf(XMPPErrorException.class)
                .hasMessageContaining("registration-required");
        room.grantMembership(juliet.getUser().asBareJid());
        room(juliet).join(Resourcepart.from("Juliet"));
        RoomInfo info = MultiUserChatManager.getInstanceFor(juliet).getRoomInfo(balcony);
        assertThat(info.isMembersOnly()).isTrue();
    }

    @Test
    void givesAndTakesVoice() throws Exception {
        MultiUserChat his = created();
        MultiUserChat hers = room(juliet);
        hers.join(Resourcepart.from("Juliet"));
        his.revokeVoice(Resourcepart.from("Juliet"));
        assertThat(his.getOccupant(occupant("Juliet")).getRole()).isEqualTo(MUCRole.visitor);
        his.grantVoice(Resourcepart.from("Juliet"));
        assertThat(his.getOccupant(occupant("Juliet")).getRole()).isEqualTo(MUCRole.participant);
    }

    private EntityFullJid occupant(String nick) throws Exception {
        return JidCreate.entityFullFrom(balcony, Resourcepart.from(nick));
    }

    @Test
    void bansFromARoom() throws Exception {
        MultiUserChat his = created();
        his.banUser(juliet.getUser().asBareJid(), "a Capulet");
        assertThatThrownBy(() -> room(juliet).join(Resourcepart.from("Juliet")))
                .isInstanceOf(XMPPErrorException.class)
                .hasMessageContaining("forbidden");
        assertThat(his.getOutcasts())
                .extracting(outcast -> outcast.getAffiliation())
                .containsExactly(MUCAffiliation.outcast);
    }

    @Test
    void invitesIntoARoom() throws Exception {
        BlockingQueue<String> invitations = new LinkedBlockingQueue<>();
        MultiUserChatManager.getInstanceFor(juliet)
                .addInvitationListener(
                        (connection, room, inviter, reason, password, message, invitation) ->
                                invitations.add(room.getRoom() + " " + reason));
        created().invite(juliet.getUser().asEntityBareJid(), "it is the east");
        assertThat(invitations.poll(10, TimeUnit.SECONDS))
                .isEqualTo("balcony@conference.localhost it is the east");
    }

    @Test
    void findsTheSubjectAndLeaves() throws Exception {
        created().changeSubject("Names");
        MultiUserChat hers = room(juliet);
        BlockingQueue<String> subjects = new LinkedBlockingQueue<>();
        hers.addSubjectUpdatedListener((subject, from) -> subjects.add(subject));
        hers.join(Resourcepart.from("Juliet"));
        assertThat(subjects.poll(10, TimeUnit.SECONDS)).isEqualTo("Names");
        hers.leave();
        assertThat(hers.isJoined()).isFalse();
    }
}
