package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.not_acceptable;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.XmppTest;
import verona.stanza.Xml;

/** Words for blocking: as XEP-0191 writes them, and with a server that blocks. */
@XmppTest
@RequiresFeature("urn:xmpp:blocking")
class BlockingWordsTest {

    @Client XmppClient juliet;
    @Client XmppClient tybalt;

    @Test
    void areWrittenAsSpecified() {
        assertThat(SentPayload.of(Blocking.blocklist("romeo@verona.example", "mantua.example")))
                .isEqualTo(
                        Xml.read(
                                "<blocklist xmlns='urn:xmpp:blocking'>"
                                        + "<item jid='romeo@verona.example'/>"
                                        + "<item jid='mantua.example'/></blocklist>"));
        assertThat(SentPayload.of(Blocking.block("romeo@verona.example")))
                .isEqualTo(
                        Xml.read(
                                "<block xmlns='urn:xmpp:blocking'>"
                                        + "<item jid='romeo@verona.example'/></block>"));
        assertThat(SentPayload.of(Blocking.unblock()))
                .isEqualTo(Xml.read("<unblock xmlns='urn:xmpp:blocking'/>"));
        assertThat(SentPayload.of(Blocking.blocked()))
                .isEqualTo(Xml.read("<blocked xmlns='urn:xmpp:blocking:errors'/>"));
    }

    /** XEP-0191 §3.2 to §3.5. */
    @Test
    void aServerBlocksAndUnblocks() {
        juliet.sends(presence())
                .receives(presence())
                .sends(iqGet("list1").with(Blocking.blocklist()))
                .receives(iqResult("list1").with(Blocking.blocklist()))
                .sends(iqSet("block1").with(Blocking.block(tybalt.bareJid())))
                .receivesAll(iqResult("block1"), iqSet().with(Blocking.block(tybalt.bareJid())));
        juliet.sends(iqGet("list2").with(Blocking.blocklist()))
                .receives(iqResult("list2").with(Blocking.blocklist(tybalt.bareJid())));
        tybalt.sends(chat().to(juliet.bareJid()).body("Peace?"))
                .receives(message().error(service_unavailable));
        juliet.receivesNothing()
                .sends(chat().to(tybalt.bareJid()).body("No"))
                .receives(
                        message()
                                .error(
                                        stanzaError(not_acceptable)
                                                .application(Blocking.blocked())));
        juliet.sends(iqSet("unblock1").with(Blocking.unblock()))
                .receivesAll(iqResult("unblock1"), iqSet().with(Blocking.unblock()));
        tybalt.sends(chat().to(juliet.bareJid()).body("Peace!"));
        juliet.receives(chat().body("Peace!"));
    }
}
