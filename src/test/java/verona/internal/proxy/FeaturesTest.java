package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Xml;

/** Only what is the proxy's own is altered in features, and the rest stays as it was written. */
class FeaturesTest {

    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    private static final String REQUIRED =
            "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
    private static final String LOGIN =
            "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">%s"
                    + "<mechanism >SCRAM-SHA-1</mechanism></mechanisms>\n"
                    + "<authentication xmlns='urn:xmpp:sasl:2'>%s<mechanism>PLAIN</mechanism>"
                    + "<inline><fast xmlns='urn:xmpp:fast:0'>%s"
                    + "<mechanism>HT-SHA-256-NONE</mechanism></fast></inline></authentication>%s";
    private static final String LOGIN_BOUND =
            LOGIN.formatted(
                    "<mechanism>SCRAM-SHA-1-PLUS</mechanism>",
                    "<mechanism>SCRAM-SHA-256-PLUS</mechanism>",
                    "<mechanism>HT-SHA-256-ENDP</mechanism>",
                    "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>"
                            + "<channel-binding type='tls-exporter'/></sasl-channel-binding>");
    private static final String LOGIN_UNBOUND = LOGIN.formatted("", "", "", "");

    private static String features(String content) {
        return "<stream:features a='>'>" + content + "</stream:features>";
    }

    private static String altered(boolean programTls, boolean serverTls, String content) {
        String xml = features(content);
        return new Features(!programTls, serverTls).alter(xml, Xml.read(xml));
    }

    private static boolean offerStartTls(boolean programTls, boolean serverTls, String content) {
        return new Features(!programTls, serverTls).offerStartTls(Xml.read(features(content)));
    }

    @Test
    void areTheServersOwnInPlainTcp() {
        assertThat(altered(false, false, STARTTLS + LOGIN_UNBOUND))
                .isEqualTo(features(STARTTLS + LOGIN_UNBOUND));
    }

    @Test
    void offerNoStartTlsOnceTheProgramHasTls() {
        assertThat(altered(true, false, LOGIN_UNBOUND + STARTTLS))
                .isEqualTo(features(LOGIN_UNBOUND));
        assertThat(altered(true, false, REQUIRED)).isEqualTo(features(""));
    }

    @Test
    void requireStartTlsWhereTheServerDoes() {
        assertThat(altered(false, true, LOGIN_BOUND)).isEqualTo(features(REQUIRED + LOGIN_UNBOUND));
    }

    @Test
    void offerNoLoginThatIsBoundToTheServersTls() {
        assertThat(altered(true, true, LOGIN_BOUND)).isEqualTo(features(LOGIN_UNBOUND));
    }

    @Test
    void areNotAlteredAfterTheLogin() {
        String bind = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'> <required/></bind>";
        assertThat(altered(false, true, bind)).isEqualTo(features(bind));
        String none = "<stream:features/>";
        assertThat(new Features(false, true).alter(none, Xml.read(none))).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, true, true",
        "false, false, false, false",
        "true, false, true, false",
        "false, true, false, true",
        "true, true, false, false",
    })
    void sayWhetherTheProgramMayAskForStartTls(
            boolean programTls, boolean serverTls, boolean offered, boolean expected) {
        String content = (offered ? STARTTLS : "") + LOGIN_UNBOUND;
        assertThat(offerStartTls(programTls, serverTls, content)).isEqualTo(expected);
    }
}
