package verona.internal.failure;

import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;

/**
 * How messages speak about the stanzas that a step looks at: those that have arrived, or those that
 * a program under test has sent.
 *
 * @param nothing that there is none
 * @param nothingThatMatches that there are others
 * @param one that there is one
 * @param unwanted that there is one that must not be there
 * @param noneOfKind that there is none of that kind
 * @param happened what has happened to one that is there: {@code arrived}
 * @param missing what has happened to one that is not there
 * @param closest what the closest one is called
 * @param taken what a step has done with one
 * @param untaken that no step has done that
 * @param take what a test is to do with one
 * @param left what those are called that no step has taken
 */
record Terms(
        String nothing,
        String nothingThatMatches,
        String one,
        String unwanted,
        String noneOfKind,
        String happened,
        String missing,
        String closest,
        String taken,
        String untaken,
        String take,
        String left) {

    private static final Terms OF_RECEIVED =
            new Terms(
                    "nothing arrived",
                    "nothing that matches arrived",
                    "a stanza arrived",
                    "a stanza arrived that must not arrive",
                    "no stanza of this kind has arrived",
                    "arrived",
                    "did not arrive",
                    "the closest unread stanza",
                    "received",
                    "is unread",
                    "receive",
                    "unread");

    private static final Terms OF_SENT =
            new Terms(
                    "it sent nothing",
                    "it sent nothing that matches",
                    "it sent a stanza",
                    "it sent a stanza that must not be sent",
                    "it has sent no stanza of this kind",
                    "was sent",
                    "was not sent",
                    "the closest sent stanza",
                    "taken",
                    "is taken by no step",
                    "expect",
                    "sent");

    static Terms of(StepFailure failure) {
        return failure.about() == Transcript.Kind.SENT ? OF_SENT : OF_RECEIVED;
    }

    /**
     * A step method without what it adds to its simplest form: {@code receives} or {@code sent}.
     */
    static String simplest(String step) {
        return step.replaceFirst("(Next|InOrder|All|Nothing)$", "");
    }
}
