package verona.internal.script.java;

import verona.stanza.Element;

/** How strictly the Java of a stanza matches, compared with its script. */
enum Strictness {
    /** It is sent, so strictness does not matter. */
    SENT,

    /** Typed methods: they match by inclusion, so that the test passes on every server. */
    TYPED,

    /** The same as in the script: XML where typed methods would match other stanzas. */
    EXACT;

    /** Whether typed methods may be used for the element, if there are any. */
    boolean admitsTypedMethods(Element element) {
        return this != EXACT || isExactly(element) || isInclusive(element);
    }

    /** Whether {@code exactly()} is what is meant: it and all below it is strict. */
    boolean isExactly(Element element) {
        return this == EXACT
                && element.strict()
                && element.children().stream().allMatch(this::isExactly);
    }

    private static boolean isInclusive(Element element) {
        return !element.strict() && element.children().stream().allMatch(Strictness::isInclusive);
    }
}
