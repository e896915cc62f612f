package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Software;
import verona.stanza.Element;

/** What a test controls of XEP-0012, XEP-0092 and XEP-0202: the clock and the version. */
class InfoTest extends EmbeddedServerTests {

    private static final String LAST = "<query xmlns='jabber:iq:last'/>";
    private static final String VERSION = "<query xmlns='jabber:iq:version'/>";
    private static final String TIME = "<time xmlns='urn:xmpp:time'/>";

    private static Element payload(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0);
    }

    private static void befriend(RawClient romeo, RawClient juliet) {
        romeo.send("<presence to='juliet@localhost' type='subscribe'/>").sync();
        juliet.send("<presence to='romeo@localhost' type='subscribed'/>").sync();
    }

    @Test
    void isCalledVerona() {
        Element query = payload(bound("romeo").ask("get", "localhost", VERSION));
        assertThat(query.toXml()).contains("<name>Verona</name>");
    }

    @Test
    void tellsTheVersionThatATestGivesIt() {
        Software software = new Software("Other", "1.2", "Plan 9");
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withSoftware(software);
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            assertThat(payload(romeo.ask("get", "localhost", VERSION)).toXml())
                    .isEqualTo(
                            "<query xmlns='jabber:iq:version'><name>Other</name>"
                                    + "<version>1.2</version><os>Plan 9</os></query>");
        }
    }

    @Test
    void tellsTheTimeOfItsClock() {
        server.clock().stop(Instant.parse("2024-02-29T12:00:00.500Z"));
        RawClient romeo = bound("romeo");
        String time =
                "<time xmlns='urn:xmpp:time'><tzo>+00:00</tzo>"
                        + "<utc>2024-02-29T12:00:00.500Z</utc></time>";
        assertThat(payload(romeo.ask("get", "localhost", TIME)).toXml()).isEqualTo(time);
        assertThat(payload(romeo.ask("get", "juliet@localhost", TIME)).toXml()).isEqualTo(time);
    }

    /** XEP-0012 §5. */
    @Test
    void tellsHowLongItRuns() {
        RawClient romeo = bound("romeo");
        server.clock().stop(server.clock().now());
        int before = seconds(romeo.ask("get", "localhost", LAST));
        server.clock().advance(Duration.ofHours(1));
        assertThat(seconds(romeo.ask("get", "localhost", LAST))).isEqualTo(before + 3600);
        server.clock().stop(Instant.EPOCH);
        assertThat(seconds(romeo.ask("get", "localhost", LAST))).isZero();
    }

    private static int seconds(Element answer) {
        String seconds = payload(answer).attribute("seconds");
        assertThat(seconds).isNotNull();
        return Integer.parseInt(seconds);
    }

    /** XEP-0012 §3. */
    @Test
    void tellsSinceWhenAndWhyAnAccountIsAway() {
        server.clock().stop(Instant.EPOCH);
        RawClient romeo = available("romeo");
        RawClient juliet = available("juliet");
        befriend(romeo, juliet);
        juliet.send("<presence type='unavailable'><status>Heading home</status></presence>").sync();
        String connected = "<query xmlns='jabber:iq:last' seconds='0'/>";
        assertThat(payload(romeo.ask("get", "juliet@localhost", LAST)).toXml())
                .isEqualTo(connected);
        juliet.close();
        romeo.first(stanza -> is(stanza, "presence", "unavailable"));
        server.clock().advance(Duration.ofSeconds(903));
        assertThat(payload(romeo.ask("get", "juliet@localhost", LAST)).toXml())
                .isEqualTo("<query xmlns='jabber:iq:last' seconds='903'>Heading home</query>");
    }

    @Test
    void countsACutConnectionAsTheEndOfActivity() {
        server.clock().stop(Instant.EPOCH);
        RawClient romeo = available("romeo");
        RawClient juliet = available("juliet");
        befriend(romeo, juliet);
        romeo.sync().forget();
        juliet.close();
        romeo.first(stanza -> is(stanza, "presence", "unavailable"));
        server.clock().advance(Duration.ofSeconds(5));
        assertThat(seconds(romeo.ask("get", "juliet@localhost", LAST))).isEqualTo(5);
    }
}
