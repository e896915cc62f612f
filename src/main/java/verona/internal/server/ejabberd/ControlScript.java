package verona.internal.server.ejabberd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.server.ServerException;

/**
 * What ejabberd's control script says about the installation.
 *
 * @param file the script, {@code ejabberdctl}
 * @param erl the Erlang runtime that it starts
 * @param libraries the folder of ejabberd's own code
 */
record ControlScript(Path file, String erl, String libraries) {

    /**
     * Reads a script.
     *
     * @throws ServerException if it can't be read, or is another one
     */
    static ControlScript read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new ControlScript(file, value(file, text, "ERL"), value(file, text, "ERL_LIBS"));
        } catch (IOException e) {
            throw new ServerException("ejabberd's control script can't be read: " + e, e);
        }
    }

    private static String value(Path file, String text, String variable) {
        Matcher assignment =
                Pattern.compile("(?m)^" + variable + "=(['\"]?)([^'\"$\\n]+)\\1$").matcher(text);
        if (assignment.find()) {
            return assignment.group(2);
        }
        throw new ServerException(
                file
                        + " is no control script of ejabberd: it has no line "
                        + variable
                        + "=… that names a path. Correct verona.ejabberd.executable, or "
                        + Ejabberd.INSTALLED.installation()
                        + " and leave the setting out.");
    }
}
