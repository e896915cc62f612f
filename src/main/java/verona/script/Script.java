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
 * A scenario in Scansion's language: its actors, and their steps in order.
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
 * @param source the script's name in messages, usually its file
 * @param title the first line of the comment at the top; {@code ""} if there is none
 * @param description the other lines of that comment
 * @param tags the {@code ## name: value} lines; the value of a line {@code ## name} is {@code ""}
 * @param actors the clients and components, in order of declaration
 * @param steps the steps, in order
 * @param ending the lines of the comment after the last step
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
     * @throws ScriptException if the script has syntax errors
     * @throws IOException if the file can't be read
     */
    public static Script read(Path file) throws IOException {
        return parse(file.toString(), Utf8.decode(file.toString(), Files.readAllBytes(file)));
    }

    /**
     * Parses a script.
     *
     * @param source the script's name in messages
     * @throws ScriptException if the script has syntax errors
     */
    public static Script parse(String source, String text) {
        return new ScriptParser(source, text).parse();
    }

    /** The script as text; {@link #parse} turns it into an equal script. */
    public String toText() {
        return ScriptWriter.write(this);
    }

    /** The last part of the {@link #source()}. */
    public String fileName() {
        return ScriptFile.nameOf(source);
    }
}
