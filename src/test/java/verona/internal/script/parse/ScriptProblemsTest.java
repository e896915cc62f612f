package verona.internal.script.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Golden;
import verona.script.Problem;
import verona.script.Script;
import verona.script.ScriptException;

/**
 * What is said of scripts that can't be understood. Golden files hold the texts; in them, {@code ^}
 * stands under the place.
 */
class ScriptProblemsTest {

    private static final String ACTORS =
            """
            [Client] Olivia
            \tjid: olivia@localhost
            \tpassword: veil
            [Client] Olivia's steward
            \tjid: malvolio@localhost
            \tpassword: garters
            """;

    private static ScriptException problems(String text) {
        ScriptException thrown =
                catchThrowableOfType(
                        ScriptException.class, () -> Script.parse("illyria.scs", text));
        assertThat(thrown).as("problems of\n%s", text).isNotNull();
        return thrown;
    }

    private static void check(String golden, String text) {
        Golden.check("script/" + golden, String.valueOf(problems(text).getMessage()));
    }

    @Test
    void ofActors() {
        check(
                "actors",
                """
                ##
                jid: nobody@localhost
                [Servant] Maria
                jid: maria@localhost
                password: x
                [Client
                [Client]
                jid: a@localhost
                password: x
                [Client] Toby
                jid: toby@localhost
                password: x
                [Client] Toby
                \tjid: toby
                \tpassword:
                \tage: 40
                \tjid: toby@localhost
                \tcakes and ale
                \tconnect_port: 70000
                [Client] Andrew
                [Client] Feste
                \tjid: @localhost
                \tpassword: x
                [Client] Fabian
                \tjid: fabian@localhost/garden
                \tresource: orchard
                \tpassword: x
                [Component] Curio
                \tjid: curio@localhost
                \tpassword: x
                \tresource: x
                -----
                """);
    }

    @Test
    void ofTheLineOfDashes() {
        check("no-separator", ACTORS);
        check("nothing-at-all", "");
    }

    @Test
    void ofSteps() {
        check(
                "steps",
                ACTORS
                        + """
                        -----
                        Orsino connects
                        Olivia sings
                        Olivia
                        What you will
                        \t<presence/>
                        \t<message/>
                        Olivia connects now
                        Olivia sends: <presence/>
                        Olivia sends:

                        Olivia receives: something
                        \t<presence/>
                        Olivia receives: nothing
                        \t<presence/>
                        olivia connects
                        """);
    }

    @Test
    void ofNobodyInParticular() {
        check("nobody", "-----\nOlivia connects\nOlivia sends:\n <presence to=\"${A's JID}\"/>\n");
    }

    @Test
    void ofStanzas() {
        check(
                "stanzas",
                ACTORS
                        + """
                        -----
                        Olivia sends:
                        \t<message>
                        \t\t<body>Run after that same peevish messenger</bodie>
                        \t</message>
                        Olivia receives:
                        \t<presence/>
                        \t<presence/>
                        Olivia receives:
                        \t<presence from=ring/>
                        Olivia sends:
                        \tring
                        Olivia sends:
                        \t<presence/> ring
                        Olivia sends:
                        \t<x:message/>
                        Olivia sends:
                        \t<presence><?php ?></presence>
                        """);
    }

    @Test
    void ofPlaceholders() {
        check(
                "placeholders",
                ACTORS
                        + """
                        -----
                        Olivia sends:
                        \t<message to="${Malvolio's JID}">
                        \t\t<body>${letter} ${Olivia's full jid} ${Olivia's JID</body>
                        \t</message>
                        """);
    }

    @Test
    void ofWildcards() {
        check(
                "wildcards",
                ACTORS
                        + """
                        -----
                        Olivia sends:
                        \t<message id='{scansion:capture:ring}'/>
                        Olivia receives:
                        \t<message id='{scansion:ring}' to='{scansion:any'>
                        \t\t<body>{scansion:capture:}</body>
                        \t</message>
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><presence/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:1/'>]><presence/>",
                "<message><body>&e;</body></message>"
            })
    void ofXmlThatWouldReachFilesOrTheNetwork(String stanza) {
        assertThat(problems(ACTORS + "---\nOlivia sends:\n\t" + stanza + "\n").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("well-formed XML is expected: ");
    }

    @Test
    void allOfThemInOrder() {
        assertThat(problems(ACTORS + "\tx: y\n-----\nOrsino connects\nOlivia dances\n").problems())
                .extracting(Problem::line)
                .containsExactly(7, 9, 10);
    }

    @Test
    void ofAnActorDoNotMakeWhatItDoesOneToo() {
        String text = "[Client] Olivia\n\tjid: olivia\n-----\nOlivia connects\n";
        assertThat(problems(text).problems()).extracting(Problem::line).containsExactly(1, 2);
    }
}
