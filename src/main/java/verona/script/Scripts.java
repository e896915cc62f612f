package verona.script;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs Scansion scripts as tests. It is a parameter of a {@code @TestFactory} method in an {@link
 * verona.XmppTest} class.
 *
 * <pre>{@code
 * @XmppTest
 * class ScriptsTest {
 *
 *     @TestFactory
 *     Stream<DynamicTest> scripts(Scripts scripts) {
 *         return scripts.in("src/test/scripts");
 *     }
 * }
 * }</pre>
 *
 * <p>Each script is a test with the script's title as its name. It runs on its own server, because
 * scripts may use the same names for accounts and rooms. On an external server they share them.
 * With {@link #withFreshNames()}, scripts share a server and have their own names. The attributes
 * of {@link verona.XmppTest} for timeout, order and unread stanzas apply.
 *
 * <p>It is immutable. Scripts run concurrently if JUnit runs tests concurrently.
 */
public interface Scripts {

    /**
     * Selects only scripts with one of these tags. A tag is written as in the script: {@code "muc"}
     * for {@code ## muc} or any {@code ## muc: value}, {@code "needs: mam"} for just that value.
     */
    Scripts only(String... tags);

    /** Selects only scripts without these tags, which are written as for {@link #only}. */
    Scripts skip(String... tags);

    /**
     * Runs all scripts on one server, which runs as long as {@link verona.XmppTest#scope()} says.
     * Each localpart at the domain of a script's clients, and each room, is replaced by one that no
     * other test uses, and the domain by the server's. Only {@code admin} keeps its name.
     */
    Scripts withFreshNames();

    /**
     * Creates a test for each script, in order of their names.
     *
     * @param locations each a folder, with all {@code .scs} files below it; a file; a glob, as in
     *     {@code "src/test/scripts/**}{@code /muc_*.scs"}; or one of these in the class path, as in
     *     {@code "classpath:scripts"}. Paths are relative to the working directory.
     * @throws IllegalArgumentException if there is no script at a location, or none is selected
     */
    Stream<DynamicTest> in(String... locations);
}
