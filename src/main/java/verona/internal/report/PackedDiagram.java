package verona.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Entry;

/**
 * All that a page draws of one test, small enough that one file can have hundreds of them. The
 * browser unpacks the one that is looked at.
 *
 * @param lines the JSON lines as an array, by gzip (RFC 1952) and Base64
 * @param point the number of the entry that the play differs by; null for none
 */
public record PackedDiagram(String lines, @Nullable Integer point) {

    /**
     * That of a test.
     *
     * @param point the entry that it differs by; null for none
     */
    public static PackedDiagram of(TestReport report, @Nullable Entry point) {
        Diagram diagram = new Diagram(report.run());
        List<String> lines = JsonLines.of(report, diagram);
        return of(lines, point == null ? null : diagram.number(point));
    }

    /** That of JSON lines. */
    static PackedDiagram of(List<String> lines, @Nullable Integer point) {
        return new PackedDiagram(packed("[" + String.join(",", lines) + "]"), point);
    }

    private static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
