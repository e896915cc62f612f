package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** Enabling stream management, XEP-0198 §2 and §3. */
class StreamManagementTest extends StreamManagementTests {

    @Test
    void isOfferedAfterAuthentication() {
        assertThat(opened().features().child(SM, "sm")).isNull();
        assertThat(authenticated("romeo").features().child(SM, "sm")).isNotNull();
    }

    @Test
    void isEnabledWithoutResumptionUnlessTheClientAsksForIt() {
        RawClient romeo = bound("romeo");
        Element enabled = romeo.send("<enable xmlns='" + SM + "'/>").require("enabled");
        assertThat(enabled.attributes()).isEmpty();
        assertThat(server.stream(romeo.jid()).management().isEnabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void isEnabledWithResumption(String yes) {
        Element enabled =
                bound("romeo")
                        .send("<enable xmlns='" + SM + "' resume='" + yes + "'/>")
                        .require("enabled");
        assertThat(enabled.attribute("resume")).isEqualTo("true");
        assertThat(enabled.attribute("id")).isNotBlank();
        assertThat(enabled.attribute("max")).isEqualTo("600");
        assertThat(enabled.attribute("location")).isNull();
    }

    @Test
    void keepsTheClientsPreferenceIfItIsShorterThanItsOwn() {
        String enable = "<enable xmlns='" + SM + "' resume='true' max='%s'/>";
        Element shorter = bound("romeo").send(enable.formatted("60")).require("enabled");
        Element longer = bound("juliet").send(enable.formatted("86400")).require("enabled");
        assertThat(shorter.attribute("max")).isEqualTo("60");
        assertThat(longer.attribute("max")).isEqualTo("600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume='maybe'", "max='soon'", "max='0'", "max='-1'"})
    void refusesWhatItCannotRead(String attribute) {
        RawClient romeo = bound("romeo");
        romeo.send("<enable xmlns='" + SM + "' " + attribute + "/>");
        assertThat(failure(romeo)).isEqualTo("bad-request");
        enable(romeo);
    }

    @Test
    void saysWhereToReconnectIfATestSaysSo() {
        try (EmbeddedServer other =
                        started(StreamManagementOptions.DEFAULT.withLocation("127.0.0.1:5222"));
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            romeo.send("<enable xmlns='" + SM + "' resume='true'/>");
            assertThat(romeo.require("enabled").attribute("location")).isEqualTo("127.0.0.1:5222");
        }
    }

    @Test
    void isNoPartOfAServerWithoutIt() {
        try (EmbeddedServer other = started(StreamManagementOptions.OFF);
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            assertThat(romeo.features().child(SM, "sm")).isNull();
            romeo.send("<enable xmlns='" + SM + "'/>");
            assertThat(romeo.streamError()).isEqualTo("unsupported-stanza-type");
        }
    }

    @Test
    void isEnabledWithoutResumptionOnAServerThatHasNone() {
        try (EmbeddedServer other = started(StreamManagementOptions.DEFAULT.withoutResumption());
                RawClient romeo = RawClient.login(other, "romeo", "test")) {
            romeo.send("<enable xmlns='" + SM + "' resume='true'/>");
            assertThat(romeo.require("enabled").attributes()).isEmpty();
            try (RawClient again = RawClient.authenticated(other, "romeo")) {
                again.send(resume("any", 0));
                assertThat(failure(again)).isEqualTo("feature-not-implemented");
            }
        }
    }

    @Test
    void refusesToBeEnabledBeforeAuthentication() {
        RawClient somebody = opened();
        somebody.send("<enable xmlns='" + SM + "'/>");
        assertThat(failure(somebody)).isEqualTo("unexpected-request");
        somebody.plain("romeo", "password");
        somebody.require("success");
    }

    @Test
    void refusesToBeEnabledBeforeAResourceIsBound() {
        RawClient romeo = authenticated("romeo");
        romeo.send("<enable xmlns='" + SM + "'/>");
        assertThat(failure(romeo)).isEqualTo("unexpected-request");
        romeo.bind("test");
        enable(romeo);
    }

    /** §3: the example has a failure, the text a stream error. */
    @Test
    void endsTheStreamThatEnablesItTwice() {
        RawClient romeo = bound("romeo");
        enable(romeo);
        romeo.send("<enable xmlns='" + SM + "'/>");
        assertThat(failure(romeo)).isEqualTo("unexpected-request");
        assertThat(romeo.streamError()).isEqualTo("policy-violation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<r xmlns='urn:xmpp:sm:3'/>", "<a xmlns='urn:xmpp:sm:3' h='0'/>"})
    void refusesAcknowledgementsBeforeItIsEnabled(String element) {
        RawClient romeo = bound("romeo");
        romeo.send(element);
        assertThat(failure(romeo)).isEqualTo("unexpected-request");
    }

    @Test
    void doesNotKnowOtherElements() {
        RawClient romeo = bound("romeo");
        romeo.send("<enabled xmlns='" + SM + "'/>");
        assertThat(romeo.streamError()).isEqualTo("unsupported-stanza-type");
    }
}
