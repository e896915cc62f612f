package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.StreamManagement;

/** Elements of a stream that are no stanzas, in a scenario that speaks XEP-0198 itself. */
@XmppTest(streamManagement = StreamManagement.DISABLED)
class TopLevelElementsTest {

    private static final String ENABLE = "<enable xmlns='urn:xmpp:sm:3' resume='true'/>";
    private static final String ENABLED = "<enabled xmlns='urn:xmpp:sm:3'/>";
    private static final String REQUEST = "<r xmlns='urn:xmpp:sm:3'/>";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private static String acknowledged(long h) {
        return "<a xmlns='urn:xmpp:sm:3' h='" + h + "'/>";
    }

    private void enable() {
        romeo.sends(ENABLE).receives(ENABLED);
    }

    @Test
    void areSentAndReceived() {
        Received enabled = romeo.sends(ENABLE).receives(ENABLED);
        assertThat(enabled.element().attribute("id")).isNotBlank();
        assertThat(enabled.xpath("@resume")).isEqualTo("true");
    }

    @Test
    void areSentRaw() {
        romeo.sendsRaw(ENABLE).receives(ENABLED);
        romeo.sendsRaw(REQUEST).receives(acknowledged(0));
    }

    @Test
    void areMatchedStrictlyIfTheExpectationSaysSo() {
        romeo.sends(ENABLE);
        assertThatThrownBy(
                        () ->
                                romeo.receivesNext(
                                        "<enabled xmlns='urn:xmpp:sm:3' scansion:strict='true'/>"))
                .isInstanceOf(StepError.class);
    }

    @Test
    void captureAndAreCompared() {
        romeo.sends(ENABLE).receives("<enabled xmlns='urn:xmpp:sm:3' id='{scansion:capture:id}'/>");
        assertThat(romeo.captured("id")).isNotBlank();
        romeo.sends(presence()).receives(presence());
        romeo.sends(REQUEST);
        assertThatThrownBy(() -> romeo.receivesNext(acknowledged(7))).isInstanceOf(StepError.class);
    }

    @Test
    void areUnreadLikeStanzas() {
        romeo.sends(ENABLE);
        assertThatThrownBy(() -> romeo.receivesNothing())
                .isInstanceOf(StepError.class)
                .hasMessageContaining("<enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<mesage/>", "<iq xmlns='urn:example:wrong'/>", "<message xmlns=''/>"})
    void areNoStanzasWithAMistake(String xml) {
        assertThatThrownBy(() -> romeo.sends(xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which is no stanza");
    }

    @Test
    void requestAnAcknowledgement() {
        enable();
        romeo.sends(REQUEST).receives(acknowledged(0));
        romeo.sends(message().to(juliet.fullJid()));
        romeo.sends(REQUEST).receives(acknowledged(1));
    }

    /** Each of Juliet's steps waits for the server to have handled what Romeo has sent. */
    @Test
    void areCountedWithoutWhatKeepsTheOrder() {
        enable();
        for (int i = 1; i <= 5; i++) {
            romeo.sends(message().id("m" + i).to(juliet.fullJid()));
            juliet.sends(message().to(juliet.fullJid()));
            juliet.receives(message().id("m" + i));
            romeo.receivesNothing(message());
            romeo.sends(REQUEST).receives(acknowledged(i));
        }
    }

    @Test
    void doNotHideAnAnswerThatTheScenarioHasAskedFor() {
        enable();
        romeo.sends(REQUEST);
        juliet.sends(presence()).receives(presence());
        romeo.sends(REQUEST);
        juliet.sends(presence()).receives(presence());
        romeo.receives(acknowledged(0));
        romeo.receives(acknowledged(0));
        romeo.receivesNothing();
    }

    /** What keeps the order has to wait until it is known what the server makes of the request. */
    @Test
    void keepTheOrderWhileTheServerIsAsked() {
        romeo.sends(ENABLE);
        romeo.sends(message().id("one").to(juliet.fullJid()));
        juliet.sends(message().id("two").to(juliet.fullJid()));
        juliet.receivesNext(message().id("one"));
        juliet.receivesNext(message().id("two"));
        romeo.receives(ENABLED);
        romeo.sends(REQUEST).receives(acknowledged(1));
    }

    @Test
    void keepTheOrderWhenTheServerHasRefused() {
        romeo.sends("<resume xmlns='urn:xmpp:sm:3' previd='x' h='0'/>");
        juliet.sends(presence()).receives(presence());
        romeo.receives(
                "<failed xmlns='urn:xmpp:sm:3'>"
                        + "<unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        + "</failed>");
        romeo.receivesNothing();
    }

    @Test
    void areOrdinaryAfterANewConnection() {
        enable();
        romeo.disconnects();
        romeo.connects().sends(presence());
        juliet.sends(presence()).receives(presence());
        romeo.receives(presence().from(romeo.fullJid()));
        romeo.receivesNothing("<iq type='result'/>");
    }

    @Test
    void areNothingForSmack() {
        romeo.connection();
        enable();
        romeo.sends(presence()).receives(presence());
        assertThat(romeo.connection().isAuthenticated()).isTrue();
    }
}
