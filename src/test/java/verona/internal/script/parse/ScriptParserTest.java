package verona.internal.script.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.script.Actor;
import verona.script.Script;
import verona.script.ScriptException;
import verona.script.Step;
import verona.script.Step.Verb;

/** What the language can say. */
class ScriptParserTest {

    private static final String VIOLA =
            """
            [Client] Viola
                jid: viola@localhost
                password: cesario
            """;

    private static Script parse(String text) {
        return Script.parse("twelfth.scs", text);
    }

    /** Steps of Viola's. */
    private static List<Step> steps(String body) {
        return parse(VIOLA + "-----\n" + body).steps();
    }

    private static Step step(String body) {
        List<Step> steps = steps(body);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    @Test
    void takesTheFirstCommentForItsTitleAndThoseBelowForItsDescription() {
        Script script = parse("#\n# A storm\n\n// at sea,\n-- on the coast\n" + VIOLA + "-----\n");
        assertThat(script.title()).isEqualTo("A storm");
        assertThat(script.description()).containsExactly("at sea,", "on the coast");
    }

    @Test
    void hasNoTitleWithoutAComment() {
        assertThat(parse(VIOLA + "---\n").title()).isEmpty();
    }

    @Test
    void hasTagsWithAndWithoutValues() {
        Script script = parse("## storm\n##coast: Illyria\n## a b : c: d \n" + VIOLA + "---\n");
        assertThat(script.tags())
                .containsEntry("storm", "")
                .containsEntry("coast", "Illyria")
                .containsEntry("a b", "c: d")
                .hasSize(3);
        assertThat(script.title()).isEmpty();
    }

    @Test
    void knowsClientsAndComponentsByAllTheirProperties() {
        Script script =
                parse(
                        """
                        # Two
                        [Client] Viola
                        \tjid: viola@localhost
                        \tpassword: a # b: c
                        \tresource: ship
                        \tconnect_host: 127.0.0.1
                        \tconnect_port: 5223

                        # It carries letters
                        [Component] The post
                        jid : post.localhost
                        password: seal
                        ---
                        """);
        Actor viola = script.actors().get(0);
        assertThat(viola.kind()).isEqualTo(Actor.Kind.CLIENT);
        assertThat(viola.jid().toString()).isEqualTo("viola@localhost/ship");
        assertThat(viola.resource()).isEqualTo("ship");
        assertThat(viola.password()).isEqualTo("a # b: c");
        assertThat(viola.host()).isEqualTo("127.0.0.1");
        assertThat(viola.port()).isEqualTo(5223);
        assertThat(viola.isAtHome()).isFalse();
        Actor post = script.actors().get(1);
        assertThat(post.kind()).isEqualTo(Actor.Kind.COMPONENT);
        assertThat(post.name()).isEqualTo("The post");
        assertThat(post.jid().toString()).isEqualTo("post.localhost");
        assertThat(post.isAtHome()).isTrue();
        assertThat(post.comments()).containsExactly("It carries letters");
    }

    @Test
    void takesTheResourceOfTheJid() {
        Script script = parse("[Client] A\njid: a@b/c d\npassword: e\n-----\n");
        assertThat(script.actors().get(0).resource()).isEqualTo("c d");
    }

    @Test
    void knowsEachVerb() {
        assertThat(
                        steps(
                                """
                                Viola connects
                                Viola sends:
                                    <presence/>
                                Viola receives:
                                    <presence/>
                                Viola receives: nothing
                                Viola disconnects
                                """))
                .extracting(Step::verb)
                .containsExactly(
                        Verb.CONNECTS,
                        Verb.SENDS,
                        Verb.RECEIVES,
                        Verb.RECEIVES_NOTHING,
                        Verb.DISCONNECTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Viola receives nothing",
                "Viola  receives :  nothing  ",
                "Viola\treceives:nothing"
            })
    void doesWithoutAColonAndWithMoreSpace(String line) {
        assertThat(step(line + "\n").verb()).isEqualTo(Verb.RECEIVES_NOTHING);
    }

    @Test
    void takesTheLongestNameThatFits() {
        String script =
                """
                [Client] Viola
                  jid: viola@localhost
                  password: x
                [Client] Viola's twin sends
                  jid: sebastian@localhost
                  password: y
                -----
                Viola connects
                Viola's twin sends connects
                """;
        assertThat(parse(script).steps())
                .extracting(step -> step.actor().name())
                .containsExactly("Viola", "Viola's twin sends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryKindOfLineEnd(String end) {
        String text = VIOLA + "-----\nViola sends:\n\t<presence>\n\t</presence>\n";
        assertThat(parse(text.replace("\n", end)).steps())
                .singleElement()
                .extracting(Step::stanza)
                .isEqualTo("\t<presence>\n\t</presence>");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(parse("\uFEFF# Title\n" + VIOLA + "---\n").title()).isEqualTo("Title");
    }

    @Test
    void passesOverCommentsAnywhere() {
        String stanza =
                step("""
                                Viola sends:
                                    # not yet
                                    // nor here

                                    <message>
                                # the text
                                        <body># this is text</body>
                                -- all of it
                                        <!-- and -- no,
                                        this --><subject><![CDATA[<!-- is text -->]]></subject>
                                    </message>
                                    -- was it
                                # at the end
                                """
                                .replace("and -- no", "and no"))
                        .stanza();
        assertThat(stanza)
                .startsWith("    <message>\n\n        <body># this is text</body>\n\n")
                .doesNotContain("this --")
                .contains("<![CDATA[<!-- is text -->]]>")
                .endsWith("</message>");
    }

    @Test
    void keepsCommentsWithTheStepBelowThem() {
        Script script =
                parse(
                        VIOLA
                                + """
                                # Before all
                                -----
                                # One

                                # Two
                                Viola connects
                                Viola disconnects
                                # The end
                                """);
        assertThat(script.steps().get(0).comments())
                .containsExactly("Before all", "One", "", "Two");
        assertThat(script.steps().get(0).line()).isEqualTo(9);
        assertThat(script.steps().get(1).comments()).isEmpty();
        assertThat(script.ending()).containsExactly("The end");
    }

    @Test
    void sendsSeveralStanzasOneAfterAnother() {
        List<Step> steps =
                steps(
                        """
                        Viola sends:
                            <presence to="${Viola's full JID}"/>
                            <message><body>a</body></message> <presence/>
                        """);
        assertThat(steps)
                .extracting(step -> step.stanza().strip())
                .containsExactly(
                        "<presence to=\"${Viola's full JID}\"/>",
                        "<message><body>a</body></message>",
                        "<presence/>");
        assertThat(steps).extracting(Step::line).containsOnly(5);
    }

    @Test
    void takesAPlaceholderInQuotesOfEitherKind() {
        assertThat(step("Viola sends:\n <presence to='${Viola's JID}'/>\n").stanza())
                .isEqualTo(" <presence to='${Viola's JID}'/>");
    }

    @Test
    void tellsStanzasFromOtherElements() {
        assertThat(step("Viola sends:\n <presence/>\n").sendsStanza()).isTrue();
        assertThat(step("Viola sends:\n <r xmlns='urn:xmpp:sm:3'/>\n").sendsStanza()).isFalse();
        assertThat(step("Viola sends:\n <iq xmlns='urn:other'/>\n").sendsStanza()).isFalse();
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("feste.scs");
        Files.writeString(file, "# Hey, ho\n" + VIOLA + "---\n");
        Script script = Script.read(file);
        assertThat(script.title()).isEqualTo("Hey, ho");
        assertThat(script.source()).isEqualTo(file.toString());
        assertThat(script.fileName()).isEqualTo("feste.scs");
    }

    @Test
    void refusesAFileOfAnotherEncoding(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("feste.scs");
        Files.write(file, "# Hey\n# Hö, the wind".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Script.read(file))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("feste.scs:2:4: this is not UTF-8");
    }
}
