package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.internal.vocabulary.Phrase;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.stanza.Element;

/**
 * The fragments of docs/vocabulary.md, run. {@link FragmentsTest} checks that these are the
 * fragments.
 */
@XmppTest
class VocabularyExamplesTest {

    private static final String SCRIPT =
            """
            [Client] Romeo
            	jid: romeo@localhost
            	password: password

            [Client] Juliet
            	jid: juliet@localhost
            	password: password

            ---------

            Romeo connects

            Juliet connects

            Juliet sends:
            	<message to="${Romeo's JID}" id="forecast1">
            		<forecast xmlns="urn:example:weather" town="Verona">
            			<day name="Monday">rain</day>
            		</forecast>
            	</message>

            Juliet sends:
            	<message to="${Romeo's JID}" id="now1">
            		<now xmlns="urn:example:weather">sunny</now>
            	</message>
            """;

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Test
    void saysTheWeather() {
        juliet.sends(chat().to(romeo.fullJid()).with(Weather.forecast().day("Monday", "rain")));
        romeo.receives(chat().with(Weather.forecast().day("Monday", anyValue())));
    }

    @Test
    void scriptsAreTranslatedToIt() {
        Script script = Script.parse("weather.scs", SCRIPT);
        String source = new ScriptTranslator().translate(script, "example").source();
        assertThat(source)
                .contains("import verona.docs.Weather;")
                .contains("Weather.now(\"sunny\")")
                .containsSubsequence("Weather.forecast()", ".town(\"Verona\")", ".day(\"Monday\"");
    }

    @Test
    void theDiagramSaysIt() {
        Element now = Weather.now("sunny");
        assertThat(Phrase.of(now, value -> value)).isEqualTo("now sunny");
    }
}
