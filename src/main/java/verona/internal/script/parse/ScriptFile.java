package verona.internal.script.parse;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.script.Script;
import verona.script.ScriptException;

/** A file that holds a script. Two are the same if they are in the same place. */
public final class ScriptFile {

    private final String source;
    private final URI uri;
    private final byte[] bytes;

    ScriptFile(String source, URI uri, byte[] bytes) {
        this.source = source;
        this.uri = uri;
        this.bytes = bytes;
    }

    /** What messages call it: a path, or {@code classpath:} and one. */
    public String source() {
        return source;
    }

    /** Where it is, for tools that open it. */
    public URI uri() {
        return uri;
    }

    /** The last part of its name. */
    public String fileName() {
        return nameOf(source);
    }

    /** The last part of a path. */
    public static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /**
     * Understands it.
     *
     * @throws ScriptException if it can't be understood
     */
    public Script parse() {
        return Script.parse(source, text());
    }

    private String text() {
        return Utf8.decode(source, bytes);
    }

    /**
     * The line of its title, from 1.
     *
     * @throws ScriptException if it is not UTF-8
     */
    public int titleLine() {
        List<String> lines = new Lines(text()).all();
        for (int i = 0; i < lines.size(); i++) {
            if (Lines.isComment(lines.get(i)) && !Lines.comment(lines.get(i)).isEmpty()) {
                return i + 1;
            }
        }
        return 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScriptFile file && file.uri.equals(uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** The same as {@link #source()}. */
    @Override
    public String toString() {
        return source;
    }
}
