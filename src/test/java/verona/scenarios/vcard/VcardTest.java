package verona.scenarios.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Profile;
import verona.vocabulary.Vcard;

/** XEP-0054. */
@XmppTest
class VcardTest {

    private static final String VCARD = "vcard-temp";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private static Vcard fullName() {
        return Profile.vcard().fullName("Romeo");
    }

    private static void sets(XmppClient client, Vcard card) {
        client.sends(iqSet("set").with(card)).receivesNext(iqResult("set"));
    }

    private static IqSpec question() {
        return iqGet("get").with(Profile.vcard());
    }

    private static IqSpec answer(Vcard card) {
        return iqResult("get").with(card.exactly());
    }

    /** §3.1 and §3.3. */
    @Test
    void keepsAVcardThatEverybodyMayRead() {
        Specification.differsOnProsody(server, "XEP-0054 §3.1");
        sets(romeo, fullName());
        romeo.sends(question()).receivesNext(answer(fullName()));
        juliet.sends(question().to(romeo.bareJid())).receivesNext(answer(fullName()));
    }

    /** The same, on servers that add elements. */
    @Test
    void keepsAFullNameThatEverybodyMayRead() {
        sets(romeo, fullName());
        romeo.sends(question()).receivesNext(iqResult("get").with(fullName()));
        juliet.sends(question().to(romeo.bareJid())).receivesNext(iqResult("get").with(fullName()));
    }

    /** §3.2: there are no partial updates. */
    @Test
    void replacesAVcardAsAWhole() {
        sets(romeo, Profile.vcard().birthday("1580"));
        romeo.sends(iqSet("set").to(romeo.bareJid()).with(fullName()))
                .receivesNext(iqResult("set"));
        romeo.sends(question().to(romeo.bareJid()))
                .receivesNext(iqResult("get").with(fullName().without(VCARD, "BDAY")));
    }

    /** §3.1. */
    @Test
    void tellsOwnersThatTheyHaveNoVcard() {
        romeo.sends(question()).receivesNext(answer(Profile.vcard()));
    }

    /** §3.3. */
    @Test
    void tellsOthersNotWhetherThereIsAnAccountWithoutAVcard() {
        Specification.differsOnProsody(server, "XEP-0054 §3.3");
        Received none =
                juliet.sends(question().to(romeo.bareJid()))
                        .receivesNext(iqError("get", service_unavailable));
        Received nobody =
                juliet.sends(question().to("nobody@" + server.domain()))
                        .receivesNext(iqError("get", service_unavailable));
        assertThat(error(none)).isEqualTo(error(nobody));
    }

    private static Element error(Received answer) {
        return answer.element().child(Element.CLIENT, "error");
    }

    /** §3.2. */
    @Test
    void letsNobodyWriteAnothersVcard() {
        juliet.sends(iqSet("set").to(romeo.bareJid()).with(fullName()))
                .receivesNext(iqError("set"));
        romeo.sends(question()).receivesNext(answer(Profile.vcard()));
    }

    /** §3.2: the condition is a SHOULD. */
    @Test
    void saysThatNobodyMayWriteAnothersVcard() {
        Specification.differsOnProsody(server, "XEP-0054 §3.2");
        juliet.sends(iqSet("set").to(romeo.bareJid()).with(fullName()))
                .receivesNext(iqError("set", forbidden));
    }

    @Test
    void knowsNothingElseOfItsNamespace() {
        romeo.sends(iqGet("get").with(payload(VCARD, "vcard")))
                .receivesNext(iqError("get", service_unavailable));
    }
}
