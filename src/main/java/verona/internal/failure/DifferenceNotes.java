package verona.internal.failure;

import verona.internal.match.explain.Difference;

/** What is said of a difference behind the line that it stands in. */
final class DifferenceNotes {

    private DifferenceNotes() {}

    /** The attribute's name, if it is one's, and the reason: the line tells the rest. */
    static String of(Difference difference) {
        int attribute = difference.place().indexOf('@');
        return attribute < 0
                ? difference.reason()
                : difference.place().substring(attribute + 1) + ": " + difference.reason();
    }

    /** The line shows what is missing, so that only a hint behind the tag is left to say. */
    static String ofMissing(Difference difference) {
        String reason = difference.reason();
        return "not there" + reason.substring(reason.lastIndexOf('>') + 1);
    }
}
