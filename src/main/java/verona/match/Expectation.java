package verona.match;

import verona.stanza.Element;

/**
 * What a stanza is to be like; it decides whether one is.
 *
 * <p>An element that is {@link Element#strict() strict} is matched by the same attributes, the same
 * child elements in the same order and the same text; any other by inclusion: what it names must be
 * there, in any order, and more may be. Text is compared without the white space around it.
 * Expected children are assigned to received ones, one each, so that all of them find one if there
 * is any way to do it with captures consistent. Immutable.
 *
 * <pre>{@code
 * boolean met = Expectation.of(Xml.readExpectation("<presence/>")).matches(candidate, captures);
 * }</pre>
 */
public final class Expectation {

    private final Pattern pattern;

    private Expectation(Element element) {
        pattern = new Pattern(element);
    }

    /** An expectation like that element. */
    public static Expectation of(Element element) {
        return new Expectation(element);
    }

    /** The element that it was made from. */
    public Element element() {
        return pattern.element();
    }

    /**
     * Whether that stanza meets it. If it does, what it captures is captured; if not, nothing is.
     *
     * @throws IllegalArgumentException if siblings that capture leave more ways open than can be
     *     tried
     */
    public boolean matches(Candidate received, Captures captures) {
        if (!pattern.signature().isWithin(received.signature())) {
            return false;
        }
        Bindings bindings = new Bindings(captures);
        boolean met = pattern.matches(received, bindings, () -> true);
        if (met) {
            captures.bind(bindings.made());
        }
        return met;
    }

    Pattern pattern() {
        return pattern;
    }
}
