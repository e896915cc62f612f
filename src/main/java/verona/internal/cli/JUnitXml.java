package verona.internal.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import verona.internal.cli.PlayedScript.Outcome;

/** Results of scripts as build servers read them: a test suite as in Surefire's schema. */
final class JUnitXml {

    /** What XML 1.0 (section 2.2) has no way to write. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the results of all scripts into a file. */
    static void write(Path file, List<PlayedScript> scripts) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            new JUnitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer))
                    .suite(scripts);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(List<PlayedScript> scripts) throws XMLStreamException {
        Duration all =
                scripts.stream().map(PlayedScript::time).reduce(Duration.ZERO, Duration::plus);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "verona play");
        attribute("time", seconds(all));
        attribute("tests", String.valueOf(scripts.size()));
        attribute("errors", count(scripts, Outcome.ERROR));
        attribute("skipped", "0");
        attribute("failures", count(scripts, Outcome.FAILED));
        for (PlayedScript script : scripts) {
            xml.writeCharacters("\n  ");
            test(script);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private static String count(List<PlayedScript> scripts, Outcome outcome) {
        return String.valueOf(scripts.stream().filter(each -> each.outcome() == outcome).count());
    }

    private void test(PlayedScript script) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", script.title());
        attribute("classname", className(script.source()));
        attribute("time", seconds(script.time()));
        if (!script.isPassed()) {
            boolean failed = script.outcome() == Outcome.FAILED;
            xml.writeStartElement(failed ? "failure" : "error");
            attribute("message", script.message().lines().findFirst().orElse(""));
            attribute("type", failed ? "verona.StepError" : "verona.server.ServerException");
            text(script.message());
            xml.writeEndElement();
        }
        if (!script.unread().isEmpty()) {
            xml.writeStartElement("system-out");
            text(String.join("\n\n", script.unread()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(writable(text));
    }

    private static String writable(String text) {
        return NO_CHARACTER.matcher(text).replaceAll("\ufffd");
    }

    /**
     * Build servers make a tree of the names of classes, so a file in folders is like a class in
     * packages.
     */
    static String className(String source) {
        String path = source.replaceFirst("\\.[^./\\\\]*$", "").replace('.', '_');
        return path.replaceAll("[/\\\\]+", ".").replaceAll("^[._]+", "");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }
}
