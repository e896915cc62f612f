package verona.script;

import java.util.Set;
import javax.lang.model.SourceVersion;
import verona.internal.script.java.ImplicitConnections;
import verona.internal.script.java.JavaNames;
import verona.internal.script.java.TestIsolation;
import verona.internal.script.java.TestWriter;
import verona.internal.script.parse.SentAfterTheEnd;

/**
 * Turns scripts into JUnit tests that read as if somebody had written them by hand. A test passes
 * where its script does.
 *
 * <pre>{@code
 * Script script = Script.read(Path.of("greeting.scs"));
 * JavaTest test = new ScriptTranslator().translate(script, "example");
 * test.writeTo(Path.of("src/test/java")); // example/GreetingTest.java
 * }</pre>
 *
 * <p>What becomes of a script:
 *
 * <ul>
 *   <li><b>Names.</b> The class is called by the file, the method by the title; title and
 *       description are the class's documentation, and comments go with what they stand above. Tags
 *       that JUnit admits are {@code @Tag}s.
 *   <li><b>Actors</b> are fields. Clients have fresh accounts, components fresh domains, and rooms
 *       of the chat service fresh addresses: wherever a script says such an address, the test says
 *       {@code juliet.bareJid()}, {@code room.as("Juliet")} or a placeholder. {@link TestIsolation}
 *       has what must keep its name, and when a test gets a server of its own. What {@code
 *       connect_host} and {@code connect_port} say is a comment: tests go where they are configured
 *       to.
 *   <li><b>Steps.</b> Clients that the script connects first are connected before the test, and
 *       what disconnects at the end is left to the extension ({@link ImplicitConnections}). An
 *       answer that fits into a line is said of what it answers.
 *   <li><b>Stanzas</b> are typed specs if the vocabulary has words for all that they say; a short
 *       payload may be a line of XML. All others are text blocks.
 *   <li><b>Strictness.</b> In a script, a payload is matched strictly as a rule: its children in
 *       their order, and no others. Words are matched by inclusion, so that a test holds on other
 *       servers too. It may pass, then, where the script fails. A stanza that says {@code
 *       scansion:strict='true'}, and one in XML, is matched just as in the script; with {@link
 *       #exactly()}, every stanza is.
 * </ul>
 */
public final class ScriptTranslator {

    private static final Set<String> IMPORTED = Set.of("Test", "XmppTest");

    private final boolean exact;

    /** Says stanzas in words wherever there are some. */
    public ScriptTranslator() {
        this(false);
    }

    private ScriptTranslator(boolean exact) {
        this.exact = exact;
    }

    /**
     * Another that has every stanza matched as in the script: where words can't say how, in XML.
     */
    public ScriptTranslator exactly() {
        return new ScriptTranslator(true);
    }

    /**
     * Writes the test of a script.
     *
     * @param packageName its package, {@code ""} for the unnamed one
     * @throws IllegalArgumentException if it can be no package's name
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

    /** The file's name without its extension, or else the title. */
    public static String baseName(Script script) {
        String file = script.fileName().replaceFirst("\\.[^.]*$", "");
        return file.isBlank() ? script.title() : file;
    }
}
