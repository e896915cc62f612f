package verona.internal.transcript;

/**
 * Where something is said.
 *
 * @param type the qualified name of the class, {@code ""} where it is no class
 * @param file the file's name, or its path where it is no class; {@code ""} if it is not known
 * @param line from 1; 0 if it is not known
 */
public record Source(String type, String file, int line) {

    /** Nobody knows where. */
    public static final Source UNKNOWN = new Source("", "", 0);

    /** The line that a frame of a stack is at. */
    public static Source of(StackTraceElement frame) {
        String file = frame.getFileName();
        return new Source(
                frame.getClassName(), file == null ? "" : file, Math.max(0, frame.getLineNumber()));
    }

    /** Whether it is known. */
    public boolean isKnown() {
        return !file.isEmpty() && line > 0;
    }

    /** {@code GreetingTest.java:12}, or nothing. */
    @Override
    public String toString() {
        return isKnown() ? file + ":" + line : "";
    }
}
