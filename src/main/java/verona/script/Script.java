package verona.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptParser;
import verona.internal.script.parse.ScriptWriter;
import verona.internal.script.parse.Utf8;

/**
 * A scenario in scansion's language: who takes part, and what they do one after another.
 *
 * <pre>{@code
 * # Says hello
 *
 * [Client] Romeo
 *     jid: romeo@localhost
 *     password: secret
 *
 * ---------
 *
 * Romeo connects
 *
 * Romeo sends:
 *     <presence/>
 *
 * Romeo receives:
 *     <presence from="${Romeo's full JID}"/>
 *
 * Romeo disconnects
 * }</pre>
 *
 * @param source what the script is called in messages: usually its file
 * @param title the first comment, {@code ""} where there is none before the first actor
 * @param description the comments that follow it, a line each
 * @param tags the {@code ## name: value} lines; the value is {@code ""} for a mere {@code ## name}
 * @param actors who takes part, in their order
 * @param steps what they do, in order
 * @param ending the comments after the last step, a line each
 */
public record Script(
        String source,
        String title,
        List<String> description,
        Map<String, String> tags,
        List<Actor> actors,
        List<Step> steps,
        List<String> ending) {

    /**
     * Reads a file in UTF-8.
     *
     * @throws ScriptException if it can't be understood
     * @throws IOException if it can't be read
     */
    public static Script read(Path file) throws IOException {
        return parse(file.toString(), Utf8.decode(file.toString(), Files.readAllBytes(file)));
    }

    /**
     * Understands a text.
     *
     * @param source what messages call it
     * @throws ScriptException if it can't be understood
     */
    public static Script parse(String source, String text) {
        return new ScriptParser(source, text).parse();
    }

    /** The script as text, which reads as the same script again. */
    public String toText() {
        return ScriptWriter.write(this);
    }

    /** The last part of the {@link #source()}. */
    public String fileName() {
        return ScriptFile.nameOf(source);
    }
}
