package verona.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Xml;

/** What is said about an element that does not keep to a schema. */
class ValidatorTest {

    private static final Schemas SCHEMAS =
            Schemas.of(
                    SchemaFacts.parse(
                            List.of(
                                    "namespace urn:a Example §1",
                                    "  element all",
                                    "    children (one & two? & three)",
                                    "  element choice",
                                    "    children (one | (two, three)){1,2}",
                                    "  element list",
                                    "    attribute sizes: list(int[1..9])",
                                    "    attribute kind required: 'big' | 'small'",
                                    "    attribute version fixed '1': string",
                                    "    children one{2,3}",
                                    "  element one",
                                    "    text ''",
                                    "  element other",
                                    "    attributes ##other",
                                    "    children (.two, any(##other)*)",
                                    "  element other/two",
                                    "    text string{2,4}",
                                    "  element three",
                                    "    anything",
                                    "  element two",
                                    "    text string/[a-c]+/ | boolean")));

    private static String problems(String xml) {
        List<String> problems =
                Validator.problems(
                                SCHEMAS, Xml.read(xml.replaceFirst("( |/?>)", " xmlns='urn:a'$1")))
                        .stream()
                        .map(Problem::toString)
                        .toList();
        return String.join("; ", problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<all><three/><one/></all>",
                "<all><three a='1'>x<one>y</one></three><two>ab</two><one/></all>",
                "<choice><one/></choice>",
                "<choice><two>a</two><three/><one/></choice>",
                "<list kind='big' sizes='1 2' version='1'><one/><one/></list>",
                "<other><two>abc</two><x xmlns='urn:b'/></other>",
                "<two>true</two>"
            })
    void isValid(String xml) {
        assertThat(problems(xml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<none/> | none: no element 'none' in urn:a",
                "<all><one/><one/></all> | all: <one/> cannot be here, but one of three two",
                "<all><one/></all> | all: something is missing at the end, but one of three two",
                "<choice><two>a</two></choice> | choice: something is missing at the end,"
                        + " but one of three",
                "<choice><one/><one/><one/></choice> | choice: <one/> cannot be here",
                "<list><one/><one/></list> | list: no attribute kind",
                "<list kind='x'><one/><one/></list> | list: kind='x' is not 'big' ~ 'small'",
                "<list kind='big' version='2'><one/><one/></list> | list: version='2' is not"
                        + " string",
                "<list kind='big' sizes='0'><one/><one/></list> | list: sizes='0' is not"
                        + " list(int[1..9])",
                "<list kind='big'><one/></list> | list: something is missing at the end,"
                        + " but one of one",
                "<one>x</one> | one: text 'x' is not ''",
                "<one><two>a</two></one> | one: there is no child <two/>",
                "<other><two>a</two></other> | other/two: text 'a' is not string{2,4}",
                "<other><two>ab</two><one/></other> | other: <one/> cannot be here,"
                        + " but one of ##other",
                "<other a='1'><two>ab</two></other> | other: there is no attribute a",
                "<other>x<two>ab</two></other> | other: there is no text, but 'x'",
                "<two>abcd</two> | two: text 'abcd' is not string/[a-c]+/ ~ boolean"
            })
    void isNotValid(String xml, String problem) {
        assertThat(problems(xml)).isEqualTo(problem.replace('~', '|') + " (Example §1)");
    }

    @Test
    void looksIntoNamespacesWithoutSchema() {
        assertThat(
                        Validator.problems(
                                SCHEMAS, Xml.read("<x xmlns='urn:b'><none xmlns='urn:a'/></x>")))
                .hasToString("[x/none: no element 'none' in urn:a (Example §1)]");
    }

    @Test
    void namesNamespacesWithoutSchema() {
        assertThat(
                        Validator.withoutSchema(
                                SCHEMAS,
                                Xml.read("<three xmlns='urn:a'><x xmlns='urn:b'/></three>")))
                .containsExactly("urn:b");
    }

    /** RFC 6120 §8.4: what extends a stanza can stand before its body, too. */
    @Test
    void orderOfTheChildrenOfAStanzaIsFree() {
        assertThat(
                        Validator.problems(
                                Xml.read("<message><x xmlns='urn:b'/><body>text</body></message>")))
                .isEmpty();
    }
}
