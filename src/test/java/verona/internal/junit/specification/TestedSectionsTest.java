package verona.internal.junit.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Specification;
import verona.internal.transcript.Reference;

class TestedSectionsTest {

    @ParameterizedTest
    @CsvSource({
        "XEP-0045 §9.3, XEP-0045 §9.3",
        "xep-45 § 9.3, XEP-0045 §9.3",
        "XEP 313, XEP-0313",
        "rfc6121 §8.5.1, RFC 6121 §8.5.1",
        "RFC 6120, RFC 6120",
        "Our gateway §login, Our gateway §login",
        "XEPs of ours, XEPs of ours"
    })
    void readsASectionAsPeopleWriteIt(String written, String read) {
        assertThat(Section.of(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "§9.3", "XEP-", "XEP", "XEP-0045 9.3", "RFC 61x1", "XEP-45 §"})
    void refusesWhatNamesNoSection(String written) {
        assertThatThrownBy(() -> Section.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + written + "'");
    }

    @Test
    void saysWhichAnnotationNamesNoSection() throws NoSuchMethodException {
        assertThatThrownBy(() -> testedBy(WrongTestCases.class, "wrong"))
                .hasMessageContainingAll(
                        "@Specification on ", "wrong()", "'XEP-0045, 9.3'", "\"XEP-0045 §9.3\"");
    }

    static class WrongTestCases {
        @Specification("XEP-0045, 9.3")
        void wrong() {}
    }

    @Test
    void aTestIsAboutWhatItsMethodItsClassAndTheClassesAroundItName() throws NoSuchMethodException {
        assertThat(testedBy(RoomTestCases.Inner.class, "test"))
                .hasToString("XEP-0045 §9.3, RFC 6121 §8, XEP-0030, XEP-0045");
        assertThat(testedBy(OfRoomTestCases.class, "other")).hasToString("XEP-0045");
        assertThat(TestedSections.of(RoomTestCases.Inner.class, null))
                .hasToString("XEP-0030, XEP-0045");
    }

    private static TestedSections testedBy(Class<?> type, String method)
            throws NoSuchMethodException {
        return TestedSections.of(type, type.getDeclaredMethod(method));
    }

    @Specification("XEP-0045")
    static class RoomTestCases {
        @Nested
        @Specification("XEP-0030")
        class Inner {
            @Specification({"XEP-0045 §9.3", "RFC 6121 §8"})
            void test() {}
        }
    }

    static class OfRoomTestCases extends RoomTestCases {
        void other() {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                      | XEP-0045 §9.3 | true",
                "                      | ''            | true",
                "XEP-0045              | XEP-0045 §9.3 | true",
                "XEP-0045 §9           | XEP-0045 §9.3 | true",
                "XEP-0045 §9.3         | XEP-0045      | false",
                "XEP-0045 §9           | XEP-0045 §91  | false",
                "XEP-0045 §9.3         | XEP-0313 §9.3 | false",
                "RFC 6121, XEP-0313    | XEP-0313 §4   | true",
                "XEP-0045              | ''            | false",
                "!XEP-0045             | ''            | true",
                "!XEP-0045 §9          | XEP-0045 §9.3 | false",
                "!XEP-0045 §9          | XEP-0045 §7   | true",
                "XEP-0045, ! XEP-45 §9 | XEP-0045 §9.3 | false",
                "XEP-0045, !XEP-0045 §9| XEP-0045 §7   | true"
            })
    void choosesTestsByTheirSections(String setting, String section, boolean taken) {
        List<Section> sections = section.isEmpty() ? List.of() : Arrays.asList(Section.of(section));

        assertThat(SpecificationChoice.of(setting).takes(new TestedSections(sections)))
                .isEqualTo(taken);
    }

    @Test
    void saysHowToWriteTheSetting() {
        assertThatThrownBy(() -> SpecificationChoice.of("XEP-0045, §9"))
                .hasMessage(
                        "the setting verona.specifications: '§9' names no section: write it like"
                                + " \"XEP-0045, RFC 6121 §8\", with ! before what is to be left"
                                + " out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XEP-0045 §9.3 | Multi-User Chat | https://xmpp.org/extensions/xep-0045.html",
                "RFC 6120 §4.9 | XMPP: Core | https://www.rfc-editor.org/rfc/rfc6120#section-4.9",
                "XEP-9999 | '' | https://xmpp.org/extensions/xep-9999.html",
                "Our gateway §1 | '' | ''"
            })
    void namesTitleAndLink(String section, String title, String link) {
        assertThat(Titles.reference(Section.of(section)))
                .isEqualTo(new Reference(section, title, link));
    }
}
