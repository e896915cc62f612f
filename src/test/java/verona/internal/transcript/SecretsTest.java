package verona.internal.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlTemplate;

class SecretsTest {

    private static final Secrets HIDING = Secrets.of(new SecretValues());
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x xmlns='http://jabber.org/protocol/muc'><password>TELL</password></x>",
                "<x><password><![CDATA[TELL]]></password></x>",
                "<query xmlns='jabber:iq:register'><username>TELL</username></query>",
                "<query xmlns='jabber:iq:register'><x xmlns='jabber:x:data'><field var='email'>"
                        + "<value>TELL</value></field></x></query>",
                "<x xmlns='jabber:x:data'><field type='text-private'><value>TELL</value></field>"
                        + "</x>",
                "<x xmlns='jabber:x:data'><field var='muc#roomconfig_roomsecret'>"
                        + "<value>TELL</value></field></x>",
                "<auth xmlns='" + SASL + "' mechanism='PLAIN'>TELL</auth>",
                "<challenge xmlns='" + SASL + "'>TELL</challenge>",
                "<response xmlns='" + SASL + "'>TELL</response>",
                "<success xmlns='" + SASL + "'>TELL</success>",
                "<authenticate xmlns='urn:xmpp:sasl:2'><initial-response>TELL</initial-response>"
                        + "</authenticate>",
                "<query xmlns='jabber:iq:auth'><digest>TELL</digest></query>",
                "<handshake>TELL</handshake>",
                "<service xmlns='urn:xmpp:extdisco:2' username='romeo' password='TELL'/>",
                "<token xmlns='urn:xmpp:fast:0' token='TELL'/>",
            })
    void areHiddenInStanzasAndInWhatIsNotWellFormed(String xml) {
        String stanza = "<iq type='set' id='1'>" + xml + "</iq>";
        assertThat(HIDING.hide(Xml.read(stanza)).toXml()).contains("…").doesNotContain("TELL");
        assertThat(HIDING.hide(stanza)).contains("…").doesNotContain("TELL");
        assertThat(HIDING.hide(stanza + "<presence/>"))
                .contains("…")
                .endsWith("<presence/>")
                .doesNotContain("TELL");
        String cut = stanza.substring(0, stanza.indexOf("TELL") + 4);
        assertThat(HIDING.hide(cut)).doesNotContain("TELL");
    }

    /** As ejabberd and Prosody do, when they log everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received XML on stream = <<\"<auth xmlns=\\\""
                        + SASL
                        + "\\\" mechanism=\\\"PLAIN\\\">TELL"
                        + "</auth>\">>",
                "Received XML on stream = <<\"<response xmlns='" + SASL + "'>TELL</response>\">>",
                "Send XML on stream = <<\"<challenge xmlns='" + SASL + "'>TELL</challenge>\">>",
                "stanza: <handshake xmlns='jabber:component:accept'>TELL</handshake>",
            })
    void areHiddenInWhatAServerLogs(String line) {
        assertThat(HIDING.hide(line)).contains("…").doesNotContain("TELL");
    }

    @Test
    void leaveAllElseAsItIs() {
        String text =
                "<iq type=\"set\" id='password'><query xmlns='jabber:iq:register'>"
                        + "<instructions>Choose a password</instructions><password/></query></iq>";
        assertThat(HIDING.hide(text)).isSameAs(text);
        Element message = Xml.read("<message><body>My password is love</body></message>");
        assertThat(HIDING.hide(message)).isSameAs(message);
    }

    @Test
    void areNoneWhereAnExpectationLeavesThemOpen() {
        Element expected = Xml.readExpectation("<iq><password>{scansion:any}</password></iq>");
        assertThat(HIDING.hide(expected)).isSameAs(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq><password>{scansion:any}</password></iq>",
                "<iq><service password='{scansion:capture:secret}'/></iq>",
            })
    void areHiddenWhereTheyAreSpelledLikeAWildcard(String xml) {
        Element received = Xml.read(xml);
        assertThat(HIDING.hide(received).toXml()).contains("…").doesNotContain("scansion");
        assertThat(HIDING.hide(xml)).contains("…").doesNotContain("scansion");
        assertThat(Secrets.in(received)).hasSize(1);
        Element literal = Xml.readExpectation(XmlTemplate.literal(xml));
        assertThat(HIDING.hide(literal).toXml()).contains("…").doesNotContain("scansion");
        assertThat(Secrets.in(Xml.readExpectation(xml))).isEmpty();
    }

    @Test
    void keepTheStrictnessOfAnExpectation() {
        Element expected =
                Xml.readExpectation("<iq><x xmlns='urn:x'><password>TELL</password></x></iq>");
        assertThat(HIDING.hide(expected))
                .isEqualTo(
                        Xml.readExpectation(
                                "<iq><x xmlns='urn:x'><password>…</password></x></iq>"));
    }

    @Test
    void areFoundInHugeTextThatIsNotWellFormed() {
        String huge =
                "<password>" + "x&".repeat(100_000) + "</password>" + "<a b='c'/>".repeat(50_000);
        assertThat(HIDING.hide(huge)).startsWith("<password>…</password><a");
    }
}
