package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.RequiresFeature.Owner.ACCOUNT;
import static verona.Stanzas.*;
import static verona.vocabulary.CommandAction.COMPLETE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.XmppServer;

/** Scenarios without a line of XML. */
@XmppTest
class VocabularyScenariosTest {

    private static final String CLIENT = "https://client.example/";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(account = "juliet")
    XmppClient phone;

    private final XmppServer server;

    VocabularyScenariosTest(XmppServer server) {
        this.server = server;
    }

    /** XEP-0163 §3 and §4, XEP-0115 §6, XEP-0172 §4.3. */
    @Test
    void aClientIsNotifiedOfANicknameThatItIsInterestedIn() {
        DiscoInfo info =
                Disco.info()
                        .identity("client", "phone", "phone-" + UUID.randomUUID())
                        .feature(Pubsub.notifyFeature(Profile.NICK));
        String ver = Info.verification(info);
        DiscoInfo query = Disco.info().node(CLIENT + "#" + ver);
        phone.sends(presence().with(Info.capabilities("sha-1", CLIENT, ver)))
                .receives(iqGet(capture("question")).from(capture("asker")).with(query));
        phone.sends(
                iqResult(capture("question"))
                        .to(capture("asker"))
                        .with(info.node(CLIENT + "#" + ver)));

        PubsubItem nick = Pubsub.item("current", Profile.nick("Jule"));
        juliet.sends(iqSet("nick1").with(Pubsub.publish(Profile.NICK, nick)))
                .receives(iqResult("nick1"));

        Received event =
                phone.receives(
                        message()
                                .from(juliet.bareJid())
                                .with(PubsubEvent.items(Profile.NICK, nick)));
        assertThat(event).hasItem(Profile.NICK, "current");
    }

    /** XEP-0402 §3. */
    @Test
    void bookmarksAreKept() {
        Bookmark bookmark = Storage.bookmark().name("The Balcony").autojoin(true).nick("Romeo");
        PubsubItem item = Pubsub.item("balcony@chat.example", bookmark);
        romeo.sends(
                        iqSet("keep1")
                                .with(
                                        Pubsub.publish(Storage.BOOKMARKS, item)
                                                .publishOptions(
                                                        Pubsub.publishOptions()
                                                                .field(
                                                                        "pubsub#persist_items",
                                                                        "true")
                                                                .field(
                                                                        "pubsub#access_model",
                                                                        "whitelist"))))
                .receives(iqResult("keep1"));

        Received kept =
                romeo.sends(iqGet("read1").with(Pubsub.items(Storage.BOOKMARKS)))
                        .receives(iqResult("read1").with(Pubsub.items(Storage.BOOKMARKS, item)));
        assertThat(kept).hasItem(Storage.BOOKMARKS, "balcony@chat.example");

        romeo.sends(
                        iqSet("retract1")
                                .with(Pubsub.retract(Storage.BOOKMARKS, "balcony@chat.example")))
                .receives(iqResult("retract1"));
        Received rest =
                romeo.sends(iqGet("read2").with(Pubsub.items(Storage.BOOKMARKS)))
                        .receives(iqResult("read2"));
        assertThat(rest.xpathAll("//*[local-name()='item']")).isEmpty();
    }

    /** XEP-0313 §4. */
    @Test
    @RequiresFeature(value = "urn:xmpp:mam:2", of = ACCOUNT)
    void anArchiveIsReadPageByPage() {
        romeo.sends(iqSet("wake").with(Archive.query()))
                .receives(iqResult("wake").with(Archive.fin()));
        for (String text : new String[] {"One", "Two", "Three"}) {
            romeo.sends(chat().to(juliet.fullJid()).body(text));
            juliet.receives(chat().from(romeo.fullJid()).body(text));
        }
        ArchiveQuery query = Archive.query().with(juliet.bareJid());

        romeo.sends(iqSet("q1").with(query.queryId("page1").page(Pages.max(2))));
        romeo.receivesInOrder(
                message().with(Archive.result(chat().body("One")).queryId("page1")),
                message()
                        .with(
                                Archive.result(chat().body("Two"))
                                        .stamp(anyValue())
                                        .id(capture("2"))),
                iqResult("q1").with(Archive.fin().page(Pages.page().last(capture("2")))));

        romeo.sends(iqSet("q2").with(query.page(Pages.max(2).after(capture("2")))));
        assertThat(romeo.receives(message().with(Archive.result(message()))))
                .hasArchived(chat().to(juliet.fullJid()).body("Three"));
        assertThat(romeo.receives(iqResult("q2"))).isComplete();
    }

    /** XEP-0054 §3. */
    @Test
    void aVcardIsReadByOthers() {
        Vcard vcard = Profile.vcard().fullName("Romeo Montague").nickname("Romeo");
        romeo.sends(iqSet("set1").with(vcard)).receives(iqResult("set1"));
        juliet.sends(iqGet("get1").to(romeo.bareJid()).with(Profile.vcard()))
                .receives(iqResult("get1").from(romeo.bareJid()).with(vcard));
    }

    /** XEP-0049 §2. */
    @Test
    void privateXmlIsKept() {
        Bookmark balcony = Storage.bookmark().jid("balcony@chat.example").nick("Juliet");
        juliet.sends(iqSet("set1").with(Storage.privateXml(Storage.bookmarks(balcony))))
                .receives(iqResult("set1"));
        phone.sends(iqGet("get1").with(Storage.privateXml(Storage.bookmarks())))
                .receives(iqResult("get1").with(Storage.privateXml(Storage.bookmarks(balcony))));
    }

    /** XEP-0077 §3.1. */
    @Test
    void aRegistrationIsShown() {
        romeo.sends(iqGet("reg1").to(server.domain()).with(Registration.query()))
                .receives(
                        iqResult("reg1")
                                .with(
                                        Registration.query()
                                                .registered()
                                                .username(romeo.bareJid().getLocalpart())
                                                .password()));
    }

    /** XEP-0050 §2.4.2. */
    @Test
    void aCommandHasTwoSteps() {
        romeo.sends(iqSet("step1").to(juliet.fullJid()).with(Commands.execute("ladder")));
        juliet.receives(iqSet("step1").with(Commands.execute("ladder")))
                .sends(
                        iqResult("step1")
                                .to(romeo.fullJid())
                                .with(
                                        Commands.executing("ladder")
                                                .session("s1")
                                                .actions(
                                                        Commands.actions()
                                                                .complete()
                                                                .execute(COMPLETE))
                                                .form(Forms.form().field("height"))));
        romeo.receives(
                        iqResult("step1")
                                .with(
                                        Commands.executing("ladder")
                                                .session(capture("session"))
                                                .actions(Commands.actions().complete())
                                                .form(Forms.form().field("height"))))
                .sends(
                        iqSet("step2")
                                .to(juliet.fullJid())
                                .with(
                                        Commands.complete("ladder", capture("session"))
                                                .form(Forms.submit().field("height", "12"))));
        juliet.receives(iqSet("step2").with(Commands.complete("ladder", "s1")))
                .sends(
                        iqResult("step2")
                                .to(romeo.fullJid())
                                .with(Commands.completed("ladder").session("s1").info("It hangs")));
        romeo.receives(iqResult("step2").with(Commands.completed("ladder").info("It hangs")));
    }

    /** XEP-0363 §4. */
    @Test
    void aServiceGivesASlotForAFile() {
        String service = "upload." + server.domain();
        Received info =
                romeo.sends(iqGet("info1").to(service).with(Disco.info()))
                        .receives(iqResult("info1"));
        assertThat(info).hasFeature("urn:xmpp:http:upload:0");
        romeo.sends(iqGet("slot1").to(service).with(Upload.request("rose.png", 5, "image/png")))
                .receives(iqResult("slot1").with(Upload.slot(capture("put"), capture("get"))));
        assertThat(romeo.captured("put")).startsWith("http").endsWith("rose.png");
    }

    /** XEP-0092 §2, XEP-0202 §2. */
    @Test
    void aClientSaysItsVersionAndTime() {
        romeo.sends(iqGet("version1").to(juliet.fullJid()).with(Info.version()));
        juliet.receives(iqGet("version1").with(Info.version()))
                .sends(
                        iqResult("version1")
                                .to(romeo.fullJid())
                                .with(Info.version("Balcony", "1.5")));
        romeo.receives(iqResult("version1").with(Info.version("Balcony", anyValue())));
        romeo.sends(iqGet("time1").to(server.domain()).with(Info.time()))
                .receives(iqResult("time1").with(Info.time(anyValue(), anyValue())));
    }
}
