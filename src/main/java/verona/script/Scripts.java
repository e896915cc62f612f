package verona.script;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns scansion scripts into tests: a parameter of a {@code @TestFactory} in an {@link
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
 * <p>Each script is a test, called by its title, and plays on a server of its own: a script names
 * its accounts and rooms itself, and so do others. On an external server they share what there is;
 * {@link #withFreshNames()} lets scripts share a server without meeting. Timeout, order and unread
 * stanzas are as {@link verona.XmppTest} says.
 *
 * <p>Immutable; scripts play concurrently where JUnit runs tests so.
 */
public interface Scripts {

    /**
     * Only scripts that have one of those tags. A tag is written as in the script: {@code "muc"}
     * for {@code ## muc} or any {@code ## muc: value}, {@code "needs: mam"} for just that value.
     */
    Scripts only(String... tags);

    /** No script that has one of those tags, written as for {@link #only}. */
    Scripts skip(String... tags);

    /**
     * On a server that all scripts share, as long as {@link verona.XmppTest#scope()} says: each
     * localpart at the domain of a script's clients, and each room, becomes one that no other test
     * uses, and the domain becomes the server's. Only {@code admin} keeps its name.
     */
    Scripts withFreshNames();

    /**
     * A test for each script, in order of their names.
     *
     * @param locations each a folder, with all {@code .scs} files below it; a file; a glob, as in
     *     {@code "src/test/scripts/**}{@code /muc_*.scs"}; or one of these in the class path, as in
     *     {@code "classpath:scripts"}. Paths are relative to the working directory.
     * @throws IllegalArgumentException if there is no script at a location, or none is selected
     */
    Stream<DynamicTest> in(String... locations);
}
