package verona.scenarios.info;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Info;

/** What a server says about itself and its accounts: XEP-0012, XEP-0092 and XEP-0202. */
@XmppTest
class InfoTest {

    private static final String TIME = "urn:xmpp:time";

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient phone;

    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private static Element asks(XmppClient client, CharSequence to, Element question) {
        IqSpec request = iqGet("question").with(question);
        return client.sends(to.isEmpty() ? request : request.to(to))
                .receives(iqResult("question"))
                .element()
                .child(question.namespace(), question.name());
    }

    private static Element activity(XmppClient client, CharSequence of) {
        return asks(client, of, Info.lastActivity());
    }

    private static int seconds(Element activity) {
        return Integer.parseInt(requireNonNull(activity.attribute("seconds")));
    }

    /** XEP-0092 §5: an operating system helps attackers. */
    @Test
    void tellsItsVersionAndNoOperatingSystem() {
        Element query = asks(romeo, server.domain(), Info.version());
        assertThat(query.children()).extracting(Element::name).containsExactly("name", "version");
        assertThat(query.children()).extracting(Element::text).allMatch(text -> !text.isBlank());
    }

    /** XEP-0202 §2; an account's server answers for it, RFC 6121 §8.5.2.1.3. */
    @ParameterizedTest
    @ValueSource(strings = {"server", "account"})
    void tellsTheTime(String entity) {
        CharSequence to = entity.equals("server") ? server.domain() : juliet.bareJid();
        Element time = asks(romeo, to, Info.time());
        assertThat(time.child(TIME, "tzo").text()).isEqualTo("+00:00");
        String utc = time.child(TIME, "utc").text();
        assertThat(utc).endsWith("Z");
        assertThat(Instant.parse(utc)).isAfter(Instant.EPOCH);
    }

    /** XEP-0012 §5. */
    @Test
    void tellsHowLongItRuns() {
        Element activity = activity(romeo, server.domain());
        assertThat(seconds(activity)).isNotNegative();
        assertThat(activity.text()).isEmpty();
    }

    /** XEP-0012 §3: once all of its clients are gone. */
    @Test
    void tellsWhyAnAccountIsAway() {
        phone.sends(presence()).receives(presence().from(phone.fullJid()));
        juliet.sends(presence().subscribe().to(romeo.bareJid()));
        phone.receives(presence().subscribe().from(juliet.bareJid()))
                .sends(presence().subscribed().to(juliet.bareJid()))
                .sends(presence().unavailable().status("Heading home"))
                .disconnects();
        romeo.disconnects();
        Element activity = activity(juliet, romeo.bareJid());
        assertThat(activity.text()).isEqualTo("Heading home");
        assertThat(seconds(activity)).isNotNegative();
    }

    /** XEP-0012 §3: whoever is connected has no last activity, with or without presence. */
    @Test
    void tellsNothingOfTheLastActivityOfWhoIsThere() {
        Specification.differsOnProsody(server, "XEP-0012 §3");
        romeo.sends(presence()).sends(presence().unavailable().status("Heading home"));
        Element none = Info.lastActivity(0);
        assertThat(activity(romeo, romeo.bareJid())).isEqualTo(none);
        romeo.sends(presence());
        assertThat(activity(romeo, romeo.bareJid())).isEqualTo(none);
    }

    /** XEP-0012 §3. */
    @Test
    void tellsAnAccountsActivityToThoseWhoSeeItsPresence() {
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        romeo.sends(presence().subscribe().to(juliet.bareJid()));
        juliet.receives(presence().subscribe().from(romeo.bareJid()))
                .sends(presence().subscribed().to(romeo.bareJid()));
        assertThat(seconds(activity(romeo, juliet.bareJid()))).isZero();
    }

    /** XEP-0012 §3. */
    @Test
    void tellsStrangersNothingOfAnAccountsActivity() {
        juliet.sends(iqGet("last").to(romeo.bareJid()).with(Info.lastActivity()))
                .receivesNext(iqError("last", forbidden));
    }
}
