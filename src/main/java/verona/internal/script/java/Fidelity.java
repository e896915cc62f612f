package verona.internal.script.java;

import verona.stanza.Element;

/** How much of a stanza's strictness is to be said. */
enum Fidelity {
    /** None: it is sent. */
    SENT,

    /** None either: typed vocabulary is matched by inclusion, so that it holds on every server. */
    IN_WORDS,

    /** All of it: where words would not match the same stanzas, it is said in XML. */
    EXACT;

    /** Whether words may be used for it, if there are some. */
    boolean admitsWords(Element element) {
        return this != EXACT || isExactly(element) || isInclusive(element);
    }

    /** Whether {@code exactly()} is what is meant: it and all below it is strict. */
    boolean isExactly(Element element) {
        return this == EXACT
                && element.strict()
                && element.children().stream().allMatch(this::isExactly);
    }

    private static boolean isInclusive(Element element) {
        return !element.strict() && element.children().stream().allMatch(Fidelity::isInclusive);
    }
}
