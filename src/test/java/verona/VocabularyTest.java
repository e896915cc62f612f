package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.stanza.Placeholders;
import verona.stanza.PresenceSpec;
import verona.stanza.StanzaSpec;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.vocabulary.DataForm;
import verona.vocabulary.DiscoInfo;
import verona.vocabulary.DiscoItems;
import verona.vocabulary.FormField;
import verona.vocabulary.Forms;
import verona.vocabulary.MucAdmin;
import verona.vocabulary.MucDestroy;
import verona.vocabulary.MucInvite;
import verona.vocabulary.MucItem;
import verona.vocabulary.MucJoin;
import verona.vocabulary.MucOwner;
import verona.vocabulary.MucUser;
import verona.vocabulary.RoomConfig;
import verona.vocabulary.RosterItem;
import verona.vocabulary.RosterQuery;

/**
 * What each method of the typed vocabulary says is what is sent, and what is checked: the stanza
 * that it sends matches, with more in it too, and no longer once anything in it is another or gone.
 */
class VocabularyTest {

    private static final List<Class<?>> TYPES =
            List.of(
                    Element.class,
                    PresenceSpec.class,
                    MessageSpec.class,
                    IqSpec.class,
                    ErrorPayload.class,
                    DataForm.class,
                    FormField.class,
                    Forms.class,
                    DiscoInfo.class,
                    DiscoItems.class,
                    MucJoin.class,
                    MucAdmin.class,
                    MucDestroy.class,
                    MucInvite.class,
                    MucItem.class,
                    MucOwner.class,
                    MucUser.class,
                    RoomConfig.class,
                    RosterQuery.class,
                    RosterItem.class);

    /** They say nothing of their own. */
    private static final Set<String> OTHERS =
            Set.of("toElement", "toString", "equals", "hashCode", "exactly");

    /** What an element is asked for. */
    private static final Set<String> ASKING = Set.of("child", "toElement");

    static List<VocabularyRow> rows() {
        List<VocabularyRow> rows = new ArrayList<>(StanzaVocabulary.stanzas());
        rows.addAll(StanzaVocabulary.elements());
        rows.addAll(FormVocabulary.errorsAndForms());
        rows.addAll(DiscoAndRosterVocabulary.discoAndRoster());
        rows.addAll(RoomVocabulary.rooms());
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSent(VocabularyRow row) {
        assertThat(Xml.read(row.spec().text(Specs.PLACEHOLDERS))).isEqualTo(Xml.read(row.sent()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesWhatIsSent(VocabularyRow row) {
        Element sent = Xml.read(row.sent());
        assertThat(matches(row, sent)).isTrue();
        assertThat(matches(row, sent.withChild(Element.of("urn:more", "more")))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesNoNearMiss(VocabularyRow row) {
        List<Element> misses = new ArrayList<>(spoilt(Xml.read(row.sent())));
        row.misses().forEach(miss -> misses.add(Xml.read(miss)));
        assertThat(misses)
                .isNotEmpty()
                .allSatisfy(miss -> assertThat(matches(row, miss)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesNothingElseExactly(VocabularyRow row) {
        StanzaTemplate exactly = ((StanzaSpec<?>) row.spec()).exactly();
        Element sent = Xml.read(row.sent());
        assertThat(matches(exactly, sent)).isTrue();
        assertThat(matches(exactly, sent.withChild(Element.of("urn:more", "more")))).isFalse();
        assertThat(matches(exactly, sent.withAttribute("more", "1"))).isFalse();
        assertThat(matches(exactly, sent.withContents(List.of()).withText("more"))).isFalse();
    }

    private static boolean matches(VocabularyRow row, Element received) {
        return matches(row.spec(), received);
    }

    private static boolean matches(StanzaTemplate spec, Element received) {
        Expectation expected = Expectation.of(spec.expectation(Specs.PLACEHOLDERS));
        return expected.matches(Candidate.of(received), new Captures());
    }

    /** With another value, without an attribute or without a child, wherever there is one. */
    private static List<Element> spoilt(Element element) {
        List<Element> spoilt = new ArrayList<>();
        for (String key : element.attributes().keySet()) {
            spoilt.add(element.withAttribute(key, null));
            spoilt.add(element.withAttribute(key, element.attribute(key) + "x"));
        }
        List<Object> content = element.content();
        for (int i = 0; i < content.size(); i++) {
            List<Object> others = new ArrayList<>(content);
            others.remove(i);
            spoilt.add(element.withContents(others));
            List<Element> changed =
                    content.get(i) instanceof Element child ? spoilt(child) : List.of();
            for (Element one : changed) {
                List<Object> parts = new ArrayList<>(content);
                parts.set(i, one);
                spoilt.add(element.withContents(parts));
            }
            if (content.get(i) instanceof String text) {
                spoilt.add(element.withContents(List.of(text + "x")));
            }
        }
        return spoilt;
    }

    @Test
    void noMethodIsLeftOut() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : TYPES) {
            for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
                Arrays.stream(of.getDeclaredMethods())
                        .filter(VocabularyTest::saysSomething)
                        .forEach(method -> methods.add(key(method)));
            }
        }
        Set<String> inTable =
                rows().stream().map(VocabularyRow::method).collect(Collectors.toSet());
        assertThat(methods).allSatisfy(method -> assertThat(inTable).contains(method));
        assertThat(inTable).allSatisfy(method -> assertThat(methods).contains(method));
    }

    private static boolean saysSomething(Method method) {
        if (method.getDeclaringClass() == Element.class) {
            return Modifier.isPublic(method.getModifiers())
                    && method.getReturnType() == Element.class
                    && !ASKING.contains(method.getName());
        }
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !OTHERS.contains(method.getName())
                && !List.of(method.getParameterTypes()).contains(Placeholders.class);
    }

    static String key(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ",",
                                method.getDeclaringClass().getSimpleName()
                                        + "."
                                        + method.getName()
                                        + "(",
                                ")"));
    }
}
