package verona.assertions;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.stanza.Element;

/** How assertions look at a stanza, and how they fail. */
abstract class StanzaAssert extends AbstractAssert<ReceivedAssert, Received> {

    StanzaAssert(@Nullable Received actual) {
        super(actual, ReceivedAssert.class);
    }

    final Element stanza() {
        isNotNull();
        return actual.element();
    }

    static boolean fits(Element expected, Element received) {
        return Expectation.of(expected).matches(Candidate.of(received), new Captures());
    }

    final ReceivedAssert same(String what, @Nullable String expected, @Nullable String found) {
        if (Objects.equals(expected, found)) {
            return myself;
        }
        throw failureWithActualExpected(
                found,
                expected,
                "%nExpecting the stanza%n  %s%nto %s%n  %s%nbut found%n  %s",
                actual.xml(),
                what,
                quoted(expected),
                quoted(found));
    }

    final ReceivedAssert oneOf(String what, CharSequence expected, List<String> found) {
        return found.contains(expected.toString())
                ? myself
                : same(
                        what,
                        expected.toString(),
                        found.isEmpty() ? null : String.join("\" and \"", found));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "none" : '"' + value + '"';
    }

    final ReceivedAssert check(boolean holds, String what, String expected) {
        if (holds) {
            return myself;
        }
        throw failure("%nExpecting the stanza%n  %s%nto %s%n  %s", actual.xml(), what, expected);
    }
}
