package verona.scenarios.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Client;
import verona.Component;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.PresenceSpec;
import verona.vocabulary.Roster;

/**
 * RFC 6121 appendix A, row by row. The contact is at a component's domain, so that nobody but the
 * test speaks for it. A state with a plus has the contact's request, one with a question mark the
 * user's, one with an exclamation mark an approval in advance.
 */
@XmppTest
class SubscriptionStatesTest {

    @Client XmppClient user;

    @Client(account = "user", connect = LATER)
    XmppClient observer;

    @Component XmppComponent capulet;

    private String contact = "";
    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        contact = "juliet@" + capulet.jid();
        PresenceScenarios.isInterested(user);
        PresenceScenarios.isAvailable(user);
    }

    /** Tables 2 to 5. */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, true, none?, ''",
        "none?, subscribe, true, none?, ''",
        "none+, subscribe, true, none?+, ''",
        "none?+, subscribe, true, none?+, ''",
        "to, subscribe, true, to, ''",
        "to+, subscribe, true, to+, ''",
        "from, subscribe, true, from?, ''",
        "from?, subscribe, true, from?, ''",
        "both, subscribe, true, both, ''",
        "none, unsubscribe, true, none, ''",
        "none?, unsubscribe, true, none, ''",
        "none+, unsubscribe, true, none+, ''",
        "none?+, unsubscribe, true, none+, ''",
        "to, unsubscribe, true, none, ''",
        "to+, unsubscribe, true, none+, ''",
        "from, unsubscribe, true, from, ''",
        "from?, unsubscribe, true, from, ''",
        "both, unsubscribe, true, from, ''",
        "none, subscribed, false, none!, §3.4.2",
        "none?, subscribed, false, none?!, §3.4.2",
        "none+, subscribed, true, from, ''",
        "none?+, subscribed, true, from?, ''",
        "to, subscribed, false, to!, §3.4.2",
        "to+, subscribed, true, both, ''",
        "from, subscribed, false, from, A.2.3",
        "from?, subscribed, false, from?, A.2.3",
        "both, subscribed, false, both, A.2.3",
        "none, unsubscribed, false, none, ''",
        "none?, unsubscribed, false, none?, ''",
        "none+, unsubscribed, true, none, ''",
        "none?+, unsubscribed, true, none?, ''",
        "to, unsubscribed, false, to, ''",
        "to+, unsubscribed, true, to, ''",
        "from, unsubscribed, true, none, ''",
        "from?, unsubscribed, true, none?, ''",
        "both, unsubscribed, true, to, ''",
    })
    void routesWhatTheUserSends(
            String state, String type, boolean routed, String result, String prosody) {
        prosodyDiffersFrom(prosody);
        bring(state);
        userSends(type);
        if (routed) {
            capulet.receives(fromUser(type));
        } else {
            capulet.receivesNothing(fromUser(type));
        }
        assertState(result);
    }

    /** Tables 6 to 9, and §3.4.2 for a request that was approved before it came. */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, true, none+, ''",
        "none?, subscribe, true, none?+, ''",
        "none+, subscribe, false, none+, ''",
        "none?+, subscribe, false, none?+, ''",
        "to, subscribe, true, to+, ''",
        "to+, subscribe, false, to+, ''",
        "from, subscribe, false, from, ''",
        "from?, subscribe, false, from?, ''",
        "both, subscribe, false, both, ''",
        "none!, subscribe, false, from!, §3.4.2",
        "to!, subscribe, false, both!, §3.4.2",
        "none, unsubscribe, false, none, ''",
        "none?, unsubscribe, false, none?, ''",
        "none+, unsubscribe, true, none, ''",
        "none?+, unsubscribe, true, none?, ''",
        "to, unsubscribe, false, to, ''",
        "to+, unsubscribe, true, to, ''",
        "from, unsubscribe, true, none, ''",
        "from?, unsubscribe, true, none?, ''",
        "both, unsubscribe, true, to, ''",
        "none, subscribed, false, none, ''",
        "none?, subscribed, true, to, ''",
        "none+, subscribed, false, none+, ''",
        "none?+, subscribed, true, to+, ''",
        "to, subscribed, false, to, ''",
        "to+, subscribed, false, to+, ''",
        "from, subscribed, false, from, ''",
        "from?, subscribed, true, both, ''",
        "both, subscribed, false, both, ''",
        "none, unsubscribed, false, none, ''",
        "none?, unsubscribed, true, none, ''",
        "none+, unsubscribed, false, none+, ''",
        "none?+, unsubscribed, true, none+, ''",
        "to, unsubscribed, true, none, ''",
        "to+, unsubscribed, true, none+, ''",
        "from, unsubscribed, false, from, ''",
        "from?, unsubscribed, true, from, ''",
        "both, unsubscribed, true, from, ''",
        "none!, unsubscribed, false, none!, §3.4.2",
    })
    void deliversWhatTheContactSends(
            String state, String type, boolean delivered, String result, String prosody) {
        prosodyDiffersFrom(prosody);
        bring(state);
        contactSends(type);
        if (delivered) {
            user.receives(fromContact(type));
        } else {
            user.receivesNothing(fromContact(type));
        }
        assertState(result);
    }

    /** §3.1.3 and tables 6 and 7: what the server says for the user. */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, unavailable, ''",
        "from, subscribe, subscribed, ''",
        "both, subscribe, subscribed, ''",
        "none!, subscribe, subscribed, §3.4.2",
        "from, unsubscribe, unsubscribed, §3.3.3",
        "none+, unsubscribe, unsubscribed, §3.3.3",
    })
    void answersTheContactForTheUser(String state, String type, String answer, String prosody) {
        prosodyDiffersFrom(prosody);
        bring(state);
        contactSends(type);
        capulet.receives(presence().type(answer).to(contact));
    }

    /** §3.2.2: an approval that nobody has seen is taken back without informing anybody. */
    @ParameterizedTest
    @CsvSource({"none!, none", "none?!, none?", "to!, to"})
    void takesAnApprovalInAdvanceBack(String state, String result) {
        prosodyDiffersFrom("§3.4.2");
        bring(state);
        userSends("unsubscribed");
        capulet.receivesNothing(fromUser("unsubscribed"))
                .receivesNothing(presence().unavailable().to(contact));
        assertState(result);
    }

    /** Skips a row on Prosody, which differs from that section of RFC 6121. */
    private void prosodyDiffersFrom(String section) {
        if (!section.isEmpty()) {
            Specification.differsOnProsody(server, "RFC 6121 " + section);
        }
    }

    private void bring(String state) {
        boolean to = state.startsWith("to") || state.startsWith("both");
        boolean from = state.startsWith("from") || state.startsWith("both");
        if (to) {
            userAsks();
            contactSends("subscribed");
            user.receives(fromContact("subscribed"));
        }
        if (from) {
            contactAsks();
            userSends("subscribed");
            capulet.receives(fromUser("subscribed"));
        }
        if (state.contains("?")) {
            userAsks();
        }
        if (state.contains("!")) {
            userSends("subscribed");
        }
        if (state.contains("+")) {
            contactAsks();
        }
        assertState(state);
    }

    private void userAsks() {
        userSends("subscribe");
        capulet.receives(fromUser("subscribe"));
    }

    private void contactAsks() {
        contactSends("subscribe");
        user.receives(fromContact("subscribe"));
    }

    private void userSends(String type) {
        user.sends(presence().type(type).to(contact));
    }

    private void contactSends(String type) {
        capulet.sends(presence().type(type).from(contact).to(user.bareJid()));
    }

    private PresenceSpec fromUser(String type) {
        return presence().type(type).from(user.bareJid()).to(contact);
    }

    /** Some servers deliver it with the full JID of the session. */
    private PresenceSpec fromContact(String type) {
        return presence().type(type).from(contact);
    }

    /** The user's side, as the roster and a new session show it. */
    private void assertState(String state) {
        observer.connects();
        assertThat(subscription() + (state.contains("+") ? "+" : "")).isEqualTo(state);
        PresenceScenarios.isAvailable(observer);
        if (state.contains("+")) {
            observer.receives(fromContact("subscribe"));
        } else {
            observer.receivesNothing(fromContact("subscribe"));
        }
        observer.disconnects();
    }

    private String subscription() {
        Element roster =
                observer.sends(iqGet("roster").with(Roster.query()))
                        .receives(iqResult("roster"))
                        .element()
                        .children()
                        .get(0);
        return roster.children().stream()
                .filter(item -> contact.equals(item.attribute("jid")))
                .findFirst()
                .map(SubscriptionStatesTest::subscription)
                .orElse("none");
    }

    private static String subscription(Element item) {
        return item.attribute("subscription")
                + ("subscribe".equals(item.attribute("ask")) ? "?" : "")
                + ("true".equals(item.attribute("approved")) ? "!" : "");
    }
}
