package verona.internal.server.embedded.disco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Xml;

/** The examples of XEP-0115 §5.2 and §5.3. */
class CapabilitiesTest {

    private static final String FEATURES =
            """
            <feature var='http://jabber.org/protocol/disco#items'/>
            <feature var='http://jabber.org/protocol/caps'/>
            <feature var='http://jabber.org/protocol/muc'/>
            <feature var='http://jabber.org/protocol/disco#info'/>
            """;

    private static String version(String info) {
        String query = "<query xmlns='http://jabber.org/protocol/disco#info'>" + info + "</query>";
        return new Capabilities(Xml.read(query)).version();
    }

    @Test
    void hashesIdentityAndFeatures() {
        String identity = "<identity category='client' name='Exodus 0.9.1' type='pc'/>";
        assertThat(version(identity + FEATURES)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    /** In UTF-8 the last one begins with F0; its first char is less than U+FFFD. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufffd,\ud83d\ude00", "\ud83d\ude00,\ufffd", "a,ab", "ab,a"})
    void sortsByOctets(String features) {
        String info = "";
        for (String feature : features.split(",")) {
            info += "<feature var='" + feature + "'/>";
        }
        String sorted = features.contains("a") ? "a<ab<" : "\ufffd<\ud83d\ude00<";
        assertThat(version(info)).isEqualTo(sha1(sorted));
    }

    private static String sha1(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hashesLanguagesAndForms() {
        String more =
                """
                <identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>
                <identity xml:lang='el' category='client' name='\u03a8 0.11' type='pc'/>
                <x xmlns='jabber:x:data' type='result'>
                  <field var='os_version'><value>10.5.1</value></field>
                  <field var='ip_version'><value>ipv6</value><value>ipv4</value></field>
                  <field var='os'><value>Mac</value></field>
                  <field var='FORM_TYPE' type='hidden'>
                    <value>urn:xmpp:dataforms:softwareinfo</value>
                  </field>
                  <field var='software'><value>Psi</value></field>
                  <field var='software_version'><value>0.11</value></field>
                </x>
                """;
        assertThat(version(more + FEATURES)).isEqualTo("q07IKJEyjvHSyhy//CH0CxmKi8w=");
    }

    /** §5.4, 3.6. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<field var='os'><value>Mac</value></field>",
                "<field var='FORM_TYPE'><value>urn:x</value></field>",
                "<field var='FORM_TYPE' type='text-single'><value>urn:x</value></field>",
            })
    void leavesFormsOutThatDoNotSayWhatTheyAre(String fields) {
        String identity = "<identity category='client' name='Exodus 0.9.1' type='pc'/>";
        String form = "<x xmlns='jabber:x:data' type='result'>" + fields + "</x>";
        assertThat(version(identity + FEATURES + form)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }
}
