package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/**
 * RFC 6121 appendix A, row by row. The contact is at a component's domain, so nobody but the test
 * speaks for it.
 */
class SubscriptionStatesTest extends EmbeddedServerTests {

    private static final String DOMAIN = "capulet.localhost";
    private static final String CONTACT = "juliet@" + DOMAIN;
    private static final String USER = "romeo@localhost";

    private final RawComponent contact = component();
    private final RawClient user = interested();

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.addComponent(DOMAIN, "secret");
        return started;
    }

    private RawComponent component() {
        RawComponent component = RawComponent.connect(server, DOMAIN);
        component.openStream();
        component.shakesHands("secret").require("handshake");
        return component;
    }

    private RawClient interested() {
        RawClient client = available("romeo");
        client.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        return client;
    }

    @AfterEach
    void closeComponent() {
        contact.close();
    }

    /**
     * Tables 2 to 5. A plus is the contact's request, a question mark the user's, an exclamation
     * mark an approval in advance.
     */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, true, none?",
        "none?, subscribe, true, none?",
        "none+, subscribe, true, none?+",
        "none?+, subscribe, true, none?+",
        "to, subscribe, true, to",
        "to+, subscribe, true, to+",
        "from, subscribe, true, from?",
        "from?, subscribe, true, from?",
        "both, subscribe, true, both",
        "none, unsubscribe, true, none",
        "none?, unsubscribe, true, none",
        "none+, unsubscribe, true, none+",
        "none?+, unsubscribe, true, none+",
        "to, unsubscribe, true, none",
        "to+, unsubscribe, true, none+",
        "from, unsubscribe, true, from",
        "from?, unsubscribe, true, from",
        "both, unsubscribe, true, from",
        "none, subscribed, false, none!",
        "none?, subscribed, false, none?!",
        "none+, subscribed, true, from",
        "none?+, subscribed, true, from?",
        "to, subscribed, false, to!",
        "to+, subscribed, true, both",
        "from, subscribed, false, from",
        "from?, subscribed, false, from?",
        "both, subscribed, false, both",
        "none, unsubscribed, false, none",
        "none?, unsubscribed, false, none?",
        "none+, unsubscribed, true, none",
        "none?+, unsubscribed, true, none?",
        "to, unsubscribed, false, to",
        "to+, unsubscribed, true, to",
        "from, unsubscribed, true, none",
        "from?, unsubscribed, true, none?",
        "both, unsubscribed, true, to",
    })
    void routesWhatTheUserSends(String state, String type, boolean routed, String result) {
        bring(state);
        fromUser(type);
        assertThat(types(contact).contains(type)).isEqualTo(routed);
        assertThat(state()).isEqualTo(result);
    }

    /** Tables 6 to 9, and §3.4.2 for a request that was approved before it came. */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, true, none+",
        "none?, subscribe, true, none?+",
        "none+, subscribe, false, none+",
        "none?+, subscribe, false, none?+",
        "to, subscribe, true, to+",
        "to+, subscribe, false, to+",
        "from, subscribe, false, from",
        "from?, subscribe, false, from?",
        "both, subscribe, false, both",
        "none!, subscribe, false, from!",
        "to!, subscribe, false, both!",
        "none, unsubscribe, false, none",
        "none?, unsubscribe, false, none?",
        "none+, unsubscribe, true, none",
        "none?+, unsubscribe, true, none?",
        "to, unsubscribe, false, to",
        "to+, unsubscribe, true, to",
        "from, unsubscribe, true, none",
        "from?, unsubscribe, true, none?",
        "both, unsubscribe, true, to",
        "none, subscribed, false, none",
        "none?, subscribed, true, to",
        "none+, subscribed, false, none+",
        "none?+, subscribed, true, to+",
        "to, subscribed, false, to",
        "to+, subscribed, false, to+",
        "from, subscribed, false, from",
        "from?, subscribed, true, both",
        "both, subscribed, false, both",
        "none, unsubscribed, false, none",
        "none?, unsubscribed, true, none",
        "none+, unsubscribed, false, none+",
        "none?+, unsubscribed, true, none+",
        "to, unsubscribed, true, none",
        "to+, unsubscribed, true, none+",
        "from, unsubscribed, false, from",
        "from?, unsubscribed, true, from",
        "both, unsubscribed, true, from",
        "none!, unsubscribed, false, none!",
    })
    void deliversWhatTheContactSends(String state, String type, boolean delivered, String result) {
        bring(state);
        fromContact(type);
        assertThat(types(user).contains(type)).isEqualTo(delivered);
        assertThat(state()).isEqualTo(result);
    }

    /** §3.1.3 and tables 6 and 7: what the server says for the user. */
    @ParameterizedTest
    @CsvSource({
        "none, subscribe, unavailable",
        "from, subscribe, subscribed",
        "both, subscribe, subscribed",
        "none!, subscribe, subscribed",
        "from, unsubscribe, unsubscribed",
        "none+, unsubscribe, unsubscribed",
    })
    void answersTheContactForTheUser(String state, String type, String answer) {
        bring(state);
        fromContact(type);
        assertThat(types(contact)).contains(answer);
    }

    /** §3.2.2: an approval that nobody has seen is taken back without a word to anybody. */
    @ParameterizedTest
    @CsvSource({"none!, none", "none?!, none?", "to!, to"})
    void takesAnApprovalInAdvanceBack(String state, String result) {
        bring(state);
        fromUser("unsubscribed");
        assertThat(types(contact)).doesNotContain("unsubscribed", "unavailable");
        assertThat(state()).isEqualTo(result);
    }

    private void bring(String state) {
        boolean to = state.startsWith("to") || state.startsWith("both");
        boolean from = state.startsWith("from") || state.startsWith("both");
        if (to) {
            fromUser("subscribe");
            fromContact("subscribed");
        }
        if (from) {
            fromContact("subscribe");
            fromUser("subscribed");
        }
        if (state.contains("?")) {
            fromUser("subscribe");
        }
        if (state.contains("!")) {
            fromUser("subscribed");
        }
        if (state.contains("+")) {
            fromContact("subscribe");
        }
        assertThat(state()).isEqualTo(state);
        types(contact);
        types(user);
    }

    private void fromUser(String type) {
        user.send("<presence type='" + type + "' to='" + CONTACT + "'/>");
        user.sync();
    }

    private void fromContact(String type) {
        contact.send("<presence type='" + type + "' from='" + CONTACT + "' to='" + USER + "'/>");
        contact.sync();
    }

    /** The types of the presence that has come. */
    private static List<String> types(RawClient client) {
        client.sync();
        List<String> types = new ArrayList<>();
        for (Element stanza : client.unread()) {
            if (stanza.name().equals("presence")) {
                types.add(stanza.attributes().getOrDefault("type", ""));
            }
        }
        client.forget();
        return types;
    }

    /** The user's side, as the roster and a new session show it. */
    private String state() {
        RawClient observer = bound("romeo", "observer");
        Element roster = observer.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        Element item = item(roster.children().get(0));
        observer.send("<presence/>");
        boolean asked = types(observer).contains("subscribe");
        observer.leave();
        user.sync();
        String subscription = item == null ? "none" : item.attributes().get("subscription");
        return subscription
                + (item != null && "subscribe".equals(item.attribute("ask")) ? "?" : "")
                + (item != null && "true".equals(item.attribute("approved")) ? "!" : "")
                + (asked ? "+" : "");
    }

    private static @Nullable Element item(Element roster) {
        return roster.children().stream()
                .filter(item -> CONTACT.equals(item.attribute("jid")))
                .findFirst()
                .orElse(null);
    }
}
