package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** So many children that they are looked up in an index instead of being tried one by one. */
class WideStanzaTest {

    private static final int MANY = 1000;

    private static List<String> items(String form) {
        return new ArrayList<>(IntStream.range(0, MANY).mapToObj(form::formatted).toList());
    }

    private static String query(List<String> items) {
        return "<iq><query>" + String.join("", items) + "</query></iq>";
    }

    private static Captures assertFoundShuffled(String expectedForm, String receivedForm) {
        List<String> received = items(receivedForm);
        Collections.shuffle(received, new Random(1));
        Expectation expectation = expectation(query(items(expectedForm)));
        Captures captures = new Captures();
        assertThat(expectation.matches(candidate(query(received)), captures)).isTrue();
        received.remove(500);
        received.add("<item/>");
        assertThat(expectation.matches(candidate(query(received)), captures)).isFalse();
        return captures;
    }

    @Test
    void findsChildrenByAnAttribute() {
        assertFoundShuffled("<item jid='u%d'/>", "<item jid='u%d' subscription='both'/>");
    }

    @Test
    void findsChildrenByATextDeepDown() {
        assertFoundShuffled("<item><a><b>t%d</b></a></item>", "<item><x/><a><b>t%d</b></a></item>");
    }

    @Test
    void findsChildrenThatCapture() {
        String form = "<item jid='u%1$d' name='{scansion:capture:n%1$d}'/>";
        Captures captures = assertFoundShuffled(form, "<item jid='u%1$d' name='N%1$d'/>");
        assertThat(captures.asMap()).hasSize(MANY).containsEntry("n7", "N7");
    }

    @Test
    void findsChildrenThatCaptureTheSame() {
        String form = "<item jid='u%1$d' name='{scansion:capture:n}'/>";
        Captures captures = assertFoundShuffled(form, "<item jid='u%1$d' name='N'/>");
        assertThat(captures.get("n")).isEqualTo("N");
    }

    @Test
    void findsNothingWhereThereAreTooFewThatAreAlike() {
        List<String> items = items("<item n='{scansion:any}'/>");
        List<String> received = items("<item n='%d'/>");
        assertThat(expectation(query(items)).matches(candidate(query(received)), new Captures()))
                .isTrue();
        received.set(0, "<item/>");
        assertThat(expectation(query(items)).matches(candidate(query(received)), new Captures()))
                .isFalse();
    }
}
