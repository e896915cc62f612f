package verona.internal.script.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import verona.script.Problem;
import verona.script.ScriptException;

/** Reads text that has to be UTF-8. */
public final class Utf8 {

    private Utf8() {}

    public static String decode(String source, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            throw new ScriptException(List.of(problem(source, bytes, buffer.position())));
        }
    }

    private static Problem problem(String source, byte[] bytes, int position) {
        String before = new String(bytes, 0, position, StandardCharsets.UTF_8);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Problem(
                source,
                line,
                before.length() - lineStart + 1,
                "this is not UTF-8: save the file in that encoding",
                before.substring(lineStart));
    }
}
