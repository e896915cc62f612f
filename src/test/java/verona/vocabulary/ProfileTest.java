package verona.vocabulary;

import static verona.Stanzas.payload;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles as XEP-0054, XEP-0153, XEP-0084, XEP-0292 and XEP-0172 write them. */
class ProfileTest {

    private static Written vcard4(Vcard4 vcard, String content) {
        return new Written(
                vcard, "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>" + content + "</vcard>");
    }

    static List<Written> all() {
        return List.of(
                new Written(
                        Profile.vcard()
                                .fullName("Juliet Capulet")
                                .name("Capulet", "Juliet")
                                .nickname("Jule")
                                .url("https://capulet.example/")
                                .birthday("1583-07-31")
                                .organization("House of Capulet")
                                .title("Heiress")
                                .role("Daughter")
                                .phone("45-1583")
                                .email("juliet@capulet.example")
                                .jid("juliet@capulet.example")
                                .description("Fond of balconies")
                                .photo("image/png", "cm9zZQ==")
                                .with(payload("vcard-temp", "TZ").withText("+01:00")),
                        """
                        <vCard xmlns='vcard-temp'>
                          <FN>Juliet Capulet</FN>
                          <N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN></N>
                          <NICKNAME>Jule</NICKNAME>
                          <URL>https://capulet.example/</URL>
                          <BDAY>1583-07-31</BDAY>
                          <ORG><ORGNAME>House of Capulet</ORGNAME></ORG>
                          <TITLE>Heiress</TITLE>
                          <ROLE>Daughter</ROLE>
                          <TEL><NUMBER>45-1583</NUMBER></TEL>
                          <EMAIL><USERID>juliet@capulet.example</USERID></EMAIL>
                          <JABBERID>juliet@capulet.example</JABBERID>
                          <DESC>Fond of balconies</DESC>
                          <PHOTO><TYPE>image/png</TYPE><BINVAL>cm9zZQ==</BINVAL></PHOTO>
                          <TZ>+01:00</TZ>
                        </vCard>
                        """),
                vcard4(
                        Profile.vcard4()
                                .fullName("Juliet Capulet")
                                .name("Capulet", "Juliet")
                                .nickname("Jule")
                                .nickname("Lady")
                                .birthday("1583-07-31")
                                .organization("House of Capulet")
                                .title("Heiress")
                                .role("Daughter"),
                        """
                        <fn><text>Juliet Capulet</text></fn>
                        <n><surname>Capulet</surname><given>Juliet</given></n>
                        <nickname><text>Jule</text></nickname>
                        <nickname><text>Lady</text></nickname>
                        <bday><date>1583-07-31</date></bday>
                        <org><text>House of Capulet</text></org>
                        <title><text>Heiress</text></title>
                        <role><text>Daughter</text></role>
                        """),
                vcard4(
                        Profile.vcard4()
                                .url("https://capulet.example/")
                                .email("juliet@capulet.example")
                                .phone("tel:+39-45-1583")
                                .impp("xmpp:juliet@capulet.example")
                                .photo("https://capulet.example/juliet.png")
                                .note("Fond of balconies")
                                .with(payload("urn:ietf:params:xml:ns:vcard-4.0", "kind")),
                        """
                        <url><uri>https://capulet.example/</uri></url>
                        <email><text>juliet@capulet.example</text></email>
                        <tel><uri>tel:+39-45-1583</uri></tel>
                        <impp><uri>xmpp:juliet@capulet.example</uri></impp>
                        <photo><uri>https://capulet.example/juliet.png</uri></photo>
                        <note><text>Fond of balconies</text></note>
                        <kind/>
                        """),
                new Written(Profile.vcardUpdate(), "<x xmlns='vcard-temp:x:update'/>"),
                new Written(Profile.vcardUpdate(""), "<x xmlns='vcard-temp:x:update'><photo/></x>"),
                new Written(
                        Profile.vcardUpdate("01b8"),
                        "<x xmlns='vcard-temp:x:update'><photo>01b8</photo></x>"),
                new Written(
                        Profile.avatarData("cm9zZQ=="),
                        "<data xmlns='urn:xmpp:avatar:data'>cm9zZQ==</data>"),
                new Written(
                        Profile.avatarMetadata(
                                Profile.avatarInfo("01b8", "image/png", 64)
                                        .width(8)
                                        .height(4)
                                        .url("https://capulet.example/rose.png")),
                        """
                        <metadata xmlns='urn:xmpp:avatar:metadata'>
                          <info id='01b8' type='image/png' bytes='64' width='8' height='4'
                                url='https://capulet.example/rose.png'/>
                        </metadata>
                        """),
                new Written(
                        Profile.avatarMetadata(), "<metadata xmlns='urn:xmpp:avatar:metadata'/>"),
                new Written(
                        Profile.nick("Romeo"),
                        "<nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }
}
