package verona.internal.server.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verona.server.Routing;

/**
 * A program that {@link ChildServer} runs: what differs from one server to the next.
 *
 * <p>Its configuration has to load a control channel that follows these rules. The environment
 * variable {@code VERONA_TAG} is the first word of each line that it writes to standard output;
 * other lines are the server's log. When the server is ready, it writes {@code TAG ready} and the
 * ports of {@link Ports}. It reads commands from standard input, each a line of a number, a verb
 * and arguments ({@code =} and the UTF-8 bytes in hexadecimal): {@code create}, {@code ensure} (a
 * localpart and a password), {@code delete} (a localpart), {@code component} (a domain and a
 * secret), {@code dismiss} (a domain) and {@code flush} (no argument that counts: what was logged
 * is to be written before the answer); and those of {@link ChildFederation} if it {@link
 * #federates}. Each is answered by {@code TAG NUMBER done} or {@code TAG NUMBER failed REASON}.
 * When standard input ends, the server deletes its folder, {@code VERONA_FOLDER}, and ends at once.
 */
public interface ServerProgram {

    /** The server's name in messages: {@code Prosody}. */
    String name();

    /** The name in settings and file names: {@code prosody}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The domain of its accounts; the variable {@code VERONA_DOMAIN} tells it. */
    default String domain() {
        return "localhost";
    }

    /** The file that was found to be the installed program. */
    Path executable();

    /** What to do if it is not installed: {@code install it (apt-get install …)}. */
    String installation();

    /** Files that are resources beside the program's class, and are copied into its folder. */
    List<String> files();

    /** The program and its arguments. */
    List<String> command(Path folder);

    /** Removes what could change the server's configuration, and adds what it needs. */
    void prepare(Map<String, String> environment, Path folder);

    /** Whether its control channel has the commands for other servers. */
    default boolean federates() {
        return false;
    }

    /** In which order the server handles what different streams send. */
    Routing routing();
}
