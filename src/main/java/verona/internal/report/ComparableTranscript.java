package verona.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verona.internal.report.Diagram.LabelledEntry;
import verona.internal.report.comparison.ComparedStanza;
import verona.internal.report.comparison.NormalForm;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * The stanzas of a test on one server in the form in which they are compared with those on another.
 * They wait in a file beside the test's report until the test has been played on all servers.
 */
final class ComparableTranscript {

    /** The file's name. */
    static final String FILE = "stanzas.xml";

    private ComparableTranscript() {}

    static List<ComparedStanza> of(Diagram diagram) {
        List<LabelledEntry> stanzas =
                diagram.shown().stream().filter(each -> each.stanza() != null).toList();
        NormalForm form = new NormalForm(diagram.run());
        stanzas.forEach(each -> form.learn(each.stanza(), each.isSent()));
        return stanzas.stream()
                .map(
                        each ->
                                new ComparedStanza(
                                        each.number(),
                                        each.entry().client(),
                                        each.isSent(),
                                        each.label(),
                                        form.lines(each.stanza(), each.isSent())))
                .toList();
    }

    /** The file's lines: an element for each stanza. */
    static List<String> xml(List<ComparedStanza> stanzas) {
        List<String> lines = new ArrayList<>(List.of("<stanzas>"));
        stanzas.forEach(stanza -> lines.add(element(stanza).toXml()));
        lines.add("</stanzas>");
        return lines;
    }

    private static Element element(ComparedStanza stanza) {
        return Element.of(Element.CLIENT, "stanza")
                .withAttribute("n", String.valueOf(stanza.number()))
                .withAttribute("client", stanza.client())
                .withAttribute("sent", String.valueOf(stanza.sent()))
                .withAttribute("label", stanza.label())
                .withText(String.join("\n", stanza.lines()));
    }

    static List<ComparedStanza> read(Path file) throws IOException {
        return Xml.read(Files.readString(file)).children().stream()
                .map(ComparableTranscript::stanza)
                .toList();
    }

    private static ComparedStanza stanza(Element element) {
        return new ComparedStanza(
                Integer.parseInt(element.attributes().getOrDefault("n", "0")),
                element.attributes().getOrDefault("client", ""),
                Boolean.parseBoolean(element.attribute("sent")),
                element.attributes().getOrDefault("label", ""),
                element.text().lines().toList());
    }
}
