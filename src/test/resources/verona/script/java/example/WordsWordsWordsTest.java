package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Words that look like more than they say. */
@XmppTest
class WordsWordsWordsTest {

    @Client XmppClient polonius;
    @Client XmppClient hamlet;

    @Test
    void wordsThatLookLikeMoreThanTheySay() {
        // In what has methods of its own
        polonius.sends(
                chat().to(hamlet.fullJid())
                        .id("${matter}")
                        .body("What do you read, ${my lord}?")
                        .thread("{scansion:any}"));
        hamlet.receives(
                chat().from(polonius.fullJid())
                        .id("${matter}")
                        .body("What do you read, ${my lord}?")
                        .thread("{scansion:any}"));

        // Beside what is meant to be more
        polonius.sends(
                message()
                        .to(hamlet.fullJid())
                        .id("between")
                        .body("${Hamlet's JID} is not " + hamlet.bareJid())
                        .thread("{scansion:capture:who}"));
        hamlet.receives(
                anyMessage()
                        .from(polonius.fullJid())
                        .id(capture("who"))
                        .body("${Hamlet's JID} is not " + hamlet.bareJid())
                        .thread("{scansion:capture:who}"));

        // What is sent may have a wildcard's name
        hamlet.sends(
                """
                <message to="${Polonius's full JID}" id='{scansion:any}'>
                  <body>{scansion:capture:who} &#123;scansion:capture:who}</body>
                </message>""");
        polonius.receives(
                anyMessage()
                        .from(hamlet.fullJid())
                        .id("{scansion:any}")
                        .body("between {scansion:capture:who}"));

        // In XML text, too
        hamlet.sends(
                """
                <message to="${Polonius's full JID}">
                  <book xmlns='urn:example:book' words='&#36;{words}' page='{scansion:capture:who}'>
                    <slander by='&#123;scansion:any}'>Old men have grey "beards", &#36;{they say}</slander>
                    <slander by='&#123;scansion:strict}'>&#123;scansion:any}</slander>
                  </book>
                </message>""");
        polonius.receives(
                """
                <message from="${Hamlet's full JID}">
                  <book xmlns='urn:example:book' words='&#36;{words}' page='{scansion:capture:who}'>
                    <slander by='&#123;scansion:any}'>Old men have grey "beards", &#36;{they say}</slander>
                    <slander by='{scansion:any}'>&#123;scansion:any}</slander>
                  </book>
                </message>""");
    }
}
