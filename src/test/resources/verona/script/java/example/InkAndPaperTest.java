package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Text goes as it is written. */
@XmppTest
class InkAndPaperTest {

    @Client XmppClient malvolio;
    @Client XmppClient olivia;

    @Test
    void textGoesAsItIsWritten() {
        // Quotes, backslashes and what Java would take for something else
        malvolio.sends(
                message()
                        .to(olivia.fullJid())
                        .id("'quoted'")
                        .body("\"Some are born great\\\" & 100% of them \\n say so: \"\"\""));
        olivia.receives(
                anyMessage()
                        .id("'quoted'")
                        .body("\"Some are born great\\\" & 100% of them \\n say so: \"\"\""));

        malvolio.sends(
                """
                <message to="${Olivia's full JID}">
                  <letter xmlns='urn:example:letter' seal='"Lucrece"'
                          hand="'tis hers">&lt;M>, "O", "A" &amp; I \\</letter>
                  <post xmlns='urn:example:letter'>""\"</post>
                </message>""");
        olivia.receives(
                """
                <message>
                  <letter xmlns='urn:example:letter' seal='"Lucrece"'
                          hand="'tis hers">&lt;M>, "O", "A" &amp; I \\</letter>
                  <post xmlns='urn:example:letter'>""\"</post>
                </message>""");

        // Lines, tabs and spaces
        malvolio.sends(
                """
                <message to="${Olivia's full JID}">
                  <body>One&#10;two&#9;three</body>
                  <subject>  </subject>
                  <verse xmlns='urn:example:song'>&#10;            Come away,&#10;            come away, death&#10;        </verse>
                </message>""");
        olivia.receives(
                anyMessage()
                        .body("One\ntwo\tthree")
                        .with("<subject/>")
                        .with("<verse xmlns='urn:example:song'>{scansion:any}</verse>"));

        // Mixed content, and other namespaces
        malvolio.sends(
                """
                <message to="${Olivia's full JID}">
                  <body>be not afraid</body>
                  <html xmlns='http://jabber.org/protocol/xhtml-im'>
                    <body xmlns='http://www.w3.org/1999/xhtml'>
                      <p>be <em>not</em> afraid</p>
                    </body>
                  </html>
                  <play xmlns='urn:example:play' xmlns:ns1='urn:example:extra' ns1:act='2' scene='5'
                        xml:lang='en'/>
                </message>""");
        olivia.receives(
                """
                <message>
                  <body>be not afraid</body>
                  <html xmlns='http://jabber.org/protocol/xhtml-im'>
                    <body xmlns='http://www.w3.org/1999/xhtml'>
                      <p>be <em>not</em> afraid</p>
                    </body>
                  </html>
                  <play xmlns='urn:example:play' xmlns:ns1='urn:example:extra' ns1:act='2' scene='5'
                        xml:lang='en'/>
                </message>""");

        // Attributes that need more than a line, text that does, and comments that do: this one is
        // longer than a hundred columns
        malvolio.sends(
                """
                <message to="${Olivia's full JID}">
                  <stockings xmlns='urn:example:stockings' colour='yellow' garters='cross'
                             occasion='she did commend' madness='midsummer'>
                    <pair/>
                  </stockings>
                </message>""");
        olivia.receives(
                """
                <message>
                  <stockings xmlns='urn:example:stockings' colour='{scansion:any}' garters='cross'
                             occasion='she did commend' madness='midsummer'>
                    <pair xmlns='urn:example:stockings'/>
                  </stockings>
                </message>""");

        malvolio.sends(
                """
                <message to="${Olivia's full JID}">
                  <body>Be not afraid of greatness: some are born great, some achieve greatness, and some have greatness thrust upon them.</body>
                </message>""");
        olivia.receives(
                """
                <message>
                  <body>Be not afraid of greatness: some are born great, some achieve greatness, and some have greatness thrust upon them.</body>
                </message>""");
    }
}
