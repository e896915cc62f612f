package verona.internal.fault;

import verona.stanza.Element;

/** Where a test has injected a fault, and how stanzas beside it are shown. */
final class Places {

    private static final int WIDEST = 160;
    private static final StackTraceElement UNKNOWN =
            new StackTraceElement("unknown", "unknown", null, -1);

    private Places() {}

    /** The line that has called Verona. */
    static StackTraceElement ofTheTest() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.filter(frame -> !isOurs(frame.getClassName()))
                                        .findFirst()
                                        .map(StackWalker.StackFrame::toStackTraceElement)
                                        .orElse(UNKNOWN));
    }

    private static boolean isOurs(String type) {
        return type.startsWith("verona.internal.fault.")
                || type.equals("verona.server.embedded.EmbeddedAuthentication");
    }

    static String text(StackTraceElement place) {
        return place.getFileName() == null
                ? "an unknown place"
                : place.getFileName() + ":" + place.getLineNumber();
    }

    static String shortened(Element stanza) {
        String xml = stanza.toXml();
        return xml.length() <= WIDEST ? xml : xml.substring(0, WIDEST - 1) + "…";
    }
}
