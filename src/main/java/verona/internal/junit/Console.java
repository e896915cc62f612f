package verona.internal.junit;

import java.nio.file.Path;

/** The output of the run, as people or a build server see it. */
public final class Console {

    private static String shown = "";

    private Console() {}

    /** Prints a line. */
    public static synchronized void print(String text) {
        if (!shown.isEmpty()) {
            show("");
        }
        System.out.println(text);
    }

    /**
     * Shows a text on the terminal until the next one.
     *
     * @param text no wider than the terminal; {@code ""} for none
     */
    static synchronized void show(String text) {
        System.out.print(replacing(shown, text));
        System.out.flush();
        shown = text;
    }

    /** What takes one text on a line back, and writes another. */
    static String replacing(String before, String text) {
        return before.isEmpty() ? text : "\r" + " ".repeat(before.length()) + "\r" + text;
    }

    /** Where it is somebody's terminal, and nobody minds colour (no-color.org). */
    static boolean isTerminal() {
        String noColour = System.getenv("NO_COLOR");
        return System.console() != null
                && (noColour == null || noColour.isEmpty())
                && isReally(System.console());
    }

    /** Since JDK 22 there is a console without a terminal as well, and a method to ask. */
    private static boolean isReally(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** The folder that GitHub names files from. */
    static Path workspace() {
        String workspace = System.getenv("GITHUB_WORKSPACE");
        return Path.of(workspace == null ? "" : workspace);
    }
}
