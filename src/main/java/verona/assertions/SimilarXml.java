package verona.assertions;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.ElementSelectors;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A comparison of whole stanzas with XMLUnit. */
final class SimilarXml {

    private SimilarXml() {}

    /** What differs, {@code ""} if nothing does. */
    static String difference(Element stanza, String expected) {
        Diff diff =
                DiffBuilder.compare(Xml.read(expected).toXml())
                        .withTest(stanza.toXml())
                        .withNodeMatcher(
                                new DefaultNodeMatcher(
                                        ElementSelectors.byNameAndAllAttributes,
                                        ElementSelectors.byName))
                        .ignoreWhitespace()
                        .checkForSimilar()
                        .build();
        return StreamSupport.stream(diff.getDifferences().spliterator(), false)
                .map(difference -> difference.getComparison().toString())
                .collect(Collectors.joining(System.lineSeparator() + "  "));
    }
}
