package verona.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTML file put together of a template, styles, scripts, and data. Its policy allows those
 * styles and scripts by their hashes, and nothing else: what a stanza holds can't run.
 *
 * @param template the name of the resource that has the holes
 * @param styles the names of the style sheets, in order
 * @param scripts the names of the scripts, in order
 */
record HtmlFile(String template, List<String> styles, List<String> scripts) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

    String with(String title, List<String> jsonLines, String fallbackText) {
        String style = all(styles);
        String script = all(scripts);
        return filled(
                Map.of(
                        "policy", policy(style, script),
                        "title", Escaped.html(title),
                        "style", style,
                        "script", script,
                        "data", Escaped.json(jsonLines),
                        "fallback", Escaped.html(fallbackText)));
    }

    /** In one go: what is put into a hole may look like a hole. */
    private String filled(Map<String, String> values) {
        String text = text(search());
        StringBuilder filled = new StringBuilder();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            filled.append(text, end, hole.start()).append(value(values, hole.group(1)));
            end = hole.end();
        }
        return filled.append(text, end, text.length()).toString();
    }

    private static String value(Map<String, String> values, String hole) {
        return Objects.requireNonNull(values.get(hole), hole);
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; "
                + "style-src 'sha256-%s'; script-src 'sha256-%s'"
                        .formatted(hash(style), hash(script));
    }

    /** They lie beside the template: a search for each would go through all modules again. */
    private String all(List<String> names) {
        URL beside = search();
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            try {
                texts.add(text(new URL(beside, name)));
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
        return String.join("\n", texts);
    }

    private URL search() {
        return Objects.requireNonNull(HtmlFile.class.getResource(template), template);
    }

    /** With the line ends that a browser makes of any, since those are what it hashes. */
    private static String text(URL resource) {
        try (InputStream stream = resource.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
