package verona.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import verona.stanza.Element;

/**
 * Why a stanza does not meet an expectation. The decision is {@link Expectation}'s; this only
 * explains it, for people, and so may take its time.
 */
public final class Explanation {

    private Explanation() {}

    /**
     * The index of the stanza that is the least different from what is expected, the oldest of
     * equals; -1 if there is none of the kind.
     */
    public static int closest(Element expected, List<Element> received) {
        return IntStream.range(0, received.size())
                .filter(i -> expected.name().equals(received.get(i).name()))
                .boxed()
                .min(Comparator.comparingInt(i -> Distance.between(expected, received.get(i))))
                .orElse(-1);
    }

    /** The stanza with its differences from the expectation marked, as XMLUnit finds them. */
    public static Marked of(Element expected, Element received, Captures captures) {
        return new Comparing(captures).compare(expected, received);
    }
}
