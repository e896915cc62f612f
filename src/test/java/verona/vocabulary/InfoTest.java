package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What entities say about themselves as XEP-0092, XEP-0202, XEP-0012 and XEP-0115 write it. */
class InfoTest {

    static List<Written> all() {
        return List.of(
                new Written(Info.version(), "<query xmlns='jabber:iq:version'/>"),
                new Written(
                        Info.version("Globe", "1.5", "Theatre"),
                        """
                        <query xmlns='jabber:iq:version'>
                          <name>Globe</name><version>1.5</version><os>Theatre</os>
                        </query>
                        """),
                new Written(Info.time(), "<time xmlns='urn:xmpp:time'/>"),
                new Written(
                        Info.time("+01:00", Instant.parse("2012-05-21T03:00:00Z")),
                        """
                        <time xmlns='urn:xmpp:time'>
                          <tzo>+01:00</tzo><utc>2012-05-21T03:00:00Z</utc>
                        </time>
                        """),
                new Written(Info.lastActivity(), "<query xmlns='jabber:iq:last'/>"),
                new Written(
                        Info.lastActivity(1597), "<query xmlns='jabber:iq:last' seconds='1597'/>"),
                new Written(
                        Info.lastActivity("1597", "To Mantua"),
                        "<query xmlns='jabber:iq:last' seconds='1597'>To Mantua</query>"),
                new Written(
                        Info.capabilities("sha-1", "urn:globe", "QgayPKawpkPSDYmwT/WM94uAlu0="),
                        "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:globe'"
                                + " ver='QgayPKawpkPSDYmwT/WM94uAlu0='/>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }

    /** The facts are those of XEP-0115 §5.2. */
    @Test
    void verifiesIdentitiesAndFeatures() {
        DiscoInfo info =
                Disco.info()
                        .identity("client", "pc", "Exodus 0.9.1")
                        .feature("http://jabber.org/protocol/muc")
                        .feature("http://jabber.org/protocol/disco#items")
                        .feature("http://jabber.org/protocol/disco#info")
                        .feature("http://jabber.org/protocol/caps");
        assertThat(Info.verification(info)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    /** The facts are those of XEP-0115 §5.3. */
    @Test
    void verifiesLanguagesAndForms() {
        DataForm software =
                Forms.result()
                        .formType("urn:xmpp:dataforms:softwareinfo")
                        .field("software_version", "0.11")
                        .field("software", "Psi")
                        .field("os_version", "10.5.1")
                        .field("os", "Mac")
                        .field("ip_version", "ipv6", "ipv4");
        DiscoInfo info =
                Disco.info()
                        .identity("client", "pc", "Psi 0.11", "en")
                        .identity("client", "pc", "\u03a8 0.11", "el")
                        .feature("http://jabber.org/protocol/muc")
                        .feature("http://jabber.org/protocol/disco#items")
                        .feature("http://jabber.org/protocol/disco#info")
                        .feature("http://jabber.org/protocol/caps")
                        .form(software);
        assertThat(Info.verification(info)).isEqualTo("q07IKJEyjvHSyhy//CH0CxmKi8w=");
    }
}
