package verona.script;

import java.util.Set;
import javax.lang.model.SourceVersion;
import verona.internal.script.java.JavaNames;
import verona.internal.script.java.TestWriter;
import verona.internal.script.parse.SentAfterTheEnd;

/**
 * Translates scripts to JUnit tests that look as if they were written by hand. A test passes on
 * every server on which its script passes.
 *
 * <pre>{@code
 * Script script = Script.read(Path.of("greeting.scs"));
 * JavaTest test = new ScriptTranslator().translate(script, "example");
 * test.writeTo(Path.of("src/test/java")); // example/GreetingTest.java
 * }</pre>
 *
 * <p>How a script is translated:
 *
 * <ul>
 *   <li><b>Names.</b> The file's name becomes the name of the class, the title that of the method.
 *       Title and description become the doc comment of the class, and comments stay above their
 *       steps. Tags that JUnit allows become {@code @Tag}s.
 *   <li><b>Actors</b> are fields. Clients have fresh accounts, components fresh domains, and rooms
 *       of the chat service fresh addresses: wherever the script has such an address, the test has
 *       {@code juliet.bareJid()}, {@code room.as("Juliet")} or a placeholder. An account keeps its
 *       name if it is {@code admin}, if it is at another domain, or if a stanza has its localpart
 *       without the domain. Such a test has a server of its own, and so has one that sends an IQ of
 *       type {@code set} to a domain. {@code connect_host} and {@code connect_port} become a
 *       comment, because the server is a setting of the tests.
 *   <li><b>Steps.</b> Clients that connect at the beginning of the script are connected before the
 *       test, and those that disconnect at its end are closed after it. A short answer is chained
 *       to the step that it answers.
 *   <li><b>Stanzas</b> are typed specs if there are methods for everything in them, and a short
 *       payload may be a line of XML. All other stanzas are text blocks.
 *   <li><b>Strictness.</b> In a script, most payloads are matched strictly: the same children in
 *       the same order. Typed specs are matched by inclusion, so that a test passes on other
 *       servers, too. It can therefore pass where the script fails. A stanza with {@code
 *       scansion:strict='true'}, and one in XML, is matched as in the script; with {@link
 *       #exactly()}, every stanza is.
 * </ul>
 */
public final class ScriptTranslator {

    private static final Set<String> IMPORTED = Set.of("Test", "XmppTest");

    private final boolean exact;

    /** A translator that uses typed specs wherever possible. */
    public ScriptTranslator() {
        this(false);
    }

    private ScriptTranslator(boolean exact) {
        this.exact = exact;
    }

    /**
     * A translator that matches every stanza as the script does, and uses XML where typed specs
     * can't do that.
     */
    public ScriptTranslator exactly() {
        return new ScriptTranslator(true);
    }

    /**
     * Translates a script.
     *
     * @param packageName the package of the test; {@code ""} for the unnamed package
     * @throws IllegalArgumentException if that is not a valid name of a package
     */
    public JavaTest translate(Script script, String packageName) {
        if (!packageName.isEmpty() && !isPackage(packageName)) {
            throw new IllegalArgumentException(
                    "'" + packageName + "' can be no package: write it like org.example");
        }
        String className = className(script);
        String source =
                new TestWriter(SentAfterTheEnd.without(script))
                        .write(packageName, className, exact);
        return new JavaTest(packageName, className, source);
    }

    private static boolean isPackage(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17);
    }

    private static String className(Script script) {
        String name = JavaNames.type(baseName(script));
        String test = name.endsWith("Test") ? name : name + "Test";
        return IMPORTED.contains(test) ? name + "ScriptTest" : test;
    }

    /** The name for files: the script's file name without its extension, or else its title. */
    public static String baseName(Script script) {
        String file = script.fileName().replaceFirst("\\.[^.]*$", "");
        return file.isBlank() ? script.title() : file;
    }
}
