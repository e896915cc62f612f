package verona.internal.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A transcript as a run has written it: a JSON object in each line. */
record TranscriptFile(List<Line> lines) {

    private static final String TYPE = "type";

    /**
     * A line.
     *
     * @param json as it stands in the file
     */
    record Line(String json, JsonObject object) {

        private String type() {
            return TranscriptFile.type(object);
        }

        private String text(String member) {
            return object.get(member).getAsString();
        }
    }

    /** What each line says at least, for the page to show it. */
    private static final Map<String, Set<String>> TEXTS =
            Map.of(
                    "test", Set.of("class", "name", "state"),
                    "lifeline", Set.of("id", "kind"),
                    "stanza", Set.of("client", "direction", "peer", "kind", "label", "xml"),
                    "event", Set.of("client", "event", "text"),
                    "step", Set.of("client", "verb", "text", "state"),
                    "failure", Set.of("headline", "message"));

    private static final Map<String, Set<String>> NUMBERS =
            Map.of(
                    "stanza", Set.of("n", "us"),
                    "event", Set.of("n", "us"),
                    "step", Set.of("n", "us"));

    private static final Map<String, Set<String>> ARRAYS =
            Map.of(
                    "stanza", Set.of("pretty"),
                    "step", Set.of("entries"),
                    "failure", Set.of("hints"));

    /** Reads a file. What it does not understand ends the command. */
    static TranscriptFile read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(line, object(line, file + ":" + number)));
            }
        }
        if (lines.isEmpty() || !lines.get(0).type().equals("test")) {
            throw CommandException.failed(
                    file + " is no transcript: the first line has to be of the type 'test'");
        }
        return new TranscriptFile(lines);
    }

    private static List<String> text(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw CommandException.failed(file + " is not in UTF-8");
        }
    }

    private static JsonObject object(String line, String where) {
        JsonElement read = json(line, where);
        if (!read.isJsonObject()) {
            throw wrong(where, "it is no JSON object");
        }
        JsonObject object = read.getAsJsonObject();
        String type = type(object);
        if (!TEXTS.containsKey(type)) {
            throw wrong(
                    where, "its type is not one of " + TEXTS.keySet().stream().sorted().toList());
        }
        require(object, TEXTS.get(type), "a text", TranscriptFile::isText, where);
        require(
                object,
                NUMBERS.getOrDefault(type, Set.of()),
                "a number",
                TranscriptFile::isNumber,
                where);
        require(
                object,
                ARRAYS.getOrDefault(type, Set.of()),
                "an array",
                JsonElement::isJsonArray,
                where);
        return object;
    }

    private static JsonElement json(String line, String where) {
        try {
            JsonReader reader = new JsonReader(new StringReader(line));
            reader.setStrictness(Strictness.STRICT);
            JsonElement read = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return read;
            }
        } catch (JsonParseException | IOException e) {
            // The library's messages are for its callers.
        }
        throw wrong(where, "it is no JSON");
    }

    private static void require(
            JsonObject object,
            Set<String> members,
            String kind,
            Predicate<JsonElement> check,
            String where) {
        for (String member : members.stream().sorted().toList()) {
            if (!object.has(member) || !check.test(object.get(member))) {
                throw wrong(where, "its '" + member + "' has to be " + kind);
            }
        }
    }

    private static boolean isText(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
    }

    private static boolean isNumber(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
    }

    private static CommandException wrong(String where, String what) {
        return CommandException.failed(
                where + ": " + what + ", so this is no line of a transcript");
    }

    private static String type(JsonObject object) {
        JsonElement type = object.get(TYPE);
        return type == null || !isText(type) ? "" : type.getAsString();
    }

    /** What was played: {@code example.BalconyTest tellsTheNurse}. */
    String title() {
        return lines.get(0).text("class") + " " + lines.get(0).text("name");
    }

    /** The lines as a page takes them. */
    List<String> jsonLines() {
        return lines.stream().map(Line::json).toList();
    }

    /** What happened, a line each, for those who see no diagram. */
    String text() {
        return lines.stream()
                .filter(line -> line.type().equals("stanza") || line.type().equals("event"))
                .map(TranscriptFile::line)
                .collect(Collectors.joining("\n", title() + "\n\n", ""));
    }

    private static String line(Line line) {
        String client = line.text("client");
        String what =
                line.type().equals("event")
                        ? client + " " + line.text("event") + " " + line.text("text")
                        : client
                                + (line.text("direction").equals("sent") ? " → " : " ← ")
                                + line.text("peer")
                                + "  "
                                + line.text("label");
        return String.format(
                Locale.ROOT, "%9.1f ms  %s", line.object.get("us").getAsDouble() / 1e3, what);
    }
}
