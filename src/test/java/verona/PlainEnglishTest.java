package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and sentences use the terms of the RFCs, of the XEPs and of JUnit, not invented ones. */
class PlainEnglishTest {

    private static final List<String> PLACES =
            List.of(
                    "src",
                    "samples",
                    "docs",
                    "README.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "RELEASING.md",
                    "SECURITY.md",
                    "pom.xml");

    private static final String TEXT_FILES =
            ".*\\.(java|md|js|css|html|lua|txt|mmd|jsonl|json|scs|xml|properties|bsh)";

    /** Types that had names of the stage, or names that did not say what the type is. */
    private static final Set<String> OLD_TYPES =
            Set.of(
                    ("LineError Offices Standing Absentees Introduction Announcement Caller Curtain"
                                    + " Joint Meant Mend Mending Leniency Fitting Placement Walk"
                                    + " Wording Settling Taken Played Shown Performance Rehearsal"
                                    + " NoWordsException Cast Bad Registrations Undeclared Advice"
                                    + " Clipped Masked Line LineFilter PassingLine FaultyLine"
                                    + " ManagedLine ClientStateLine")
                            .split(" "));

    private static final Pattern OLD_PHRASES =
            Pattern.compile(
                    String.join(
                            "|",
                            "\\b(tell|tells|telling) of\\b",
                            "\\bin so many words\\b",
                            "\\bwords? (of|from) the (field|vocabulary|scenario)\\b",
                            "\\bwords for (stanza|element|roster|error|data form|empty)",
                            "\\bdies of\\b",
                            "\\bnobody's business\\b",
                            "\\b(client|component)'s line\\b",
                            "\\berrors of the line\\b",
                            "\\bServerKind\\.CONFIGURED\\b",
                            "\\bStanzas\\.any\\b",
                            "\\.(endsWith|closesWith)\\(Condition\\b",
                            "\\.(next|nextPong)\\([^)]*\\)"
                                    + "\\.(dropped|delayed|duplicated|swapped|corrupted)\\b",
                            "\\.(breaks|released|destroyed|stranger)\\(\\)"),
                    Pattern.CASE_INSENSITIVE);

    /** These are not part of a name either. */
    private static final Pattern OLD_WORDS =
            Pattern.compile(
                    "(?<![A-Za-z])(?:(?:un)?told|mend(?:s|ed|ing)?|befell|befall(?:s|en)?|tells?Of)"
                            + "(?![a-z])"
                            + "|(?:Told|Untold|Mend(?:s|ed|ing)?|Befell|Befall(?:s|en)?|Tells?Of)"
                            + "(?![a-z])");

    @Test
    void usesNoOldPhrases() {
        assertThat(places(PlainEnglishTest::phrases)).isEmpty();
    }

    @Test
    void usesNoOldNamesOfTypes() {
        assertThat(files().map(PlainEnglishTest::typeName).filter(OLD_TYPES::contains)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** Errors: where, what, and the mend. */",
                "what the room tells of users",
                "whom the server has been told of",
                "What befell them",
                "a client's line broke",
                "boolean told = false;",
                "private boolean untold;",
                "void isToldOfEachAccount() {",
                "void mendsNothing() {",
                "tellsOfTheEnd()",
                "/** Words for stanzas. */",
                "a word of the vocabulary",
                "server.stream(juliet).next(\"message\").dropped();",
                "server.stream(juliet).breaks();"
            })
    void findsOldPhrases(String text) {
        assertThat(found(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the first line of the message",
                "recommended",
                "recommendsIt()",
                "text.endsWith(\"x\")",
                "the words of a title",
                "tellsOccupants()"
            })
    void findsNothingInPlainEnglish(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static Set<String> places(Function<Path, Stream<String>> search) {
        return new TreeSet<>(files().flatMap(search).toList());
    }

    private static Stream<String> phrases(Path file) {
        List<String> lines = read(file);
        Stream<String> inText =
                IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        found(lines.get(i)).stream()
                                                .map(old -> file + ":" + (i + 1) + ": " + old));
        Stream<String> inName =
                found(file.getFileName().toString()).stream().map(old -> file + ": " + old);
        return Stream.concat(inText, inName);
    }

    private static List<String> found(String text) {
        return Stream.of(OLD_PHRASES, OLD_WORDS)
                .flatMap(old -> old.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String typeName(Path file) {
        return file.getFileName().toString().replaceFirst("(Test)?\\.java$", "");
    }

    private static Stream<Path> files() {
        return PLACES.stream()
                .map(Path::of)
                .flatMap(PlainEnglishTest::below)
                .filter(PlainEnglishTest::isRead);
    }

    /** This class has to write the old phrases down. */
    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return !name.equals("PlainEnglishTest.java") && name.matches(TEXT_FILES);
    }

    private static Stream<Path> below(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
