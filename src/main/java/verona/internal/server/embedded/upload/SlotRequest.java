package verona.internal.server.embedded.upload;

import java.math.BigInteger;
import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.server.embedded.options.UploadOptions;
import verona.stanza.Element;

/**
 * A file that a client wants to put on the server, XEP-0363 §4.
 *
 * @param type its media type
 */
record SlotRequest(String filename, int size, String type) {

    static final String NAMESPACE = "urn:xmpp:http:upload:0";

    /**
     * Reads a request.
     *
     * @throws StanzaError if the file is none, or none that may be put here
     */
    static SlotRequest parse(Element request, UploadOptions options) {
        String filename = filename(Elements.attribute(request, "filename", ""));
        int size = size(Elements.attribute(request, "size", ""), options.fileSize());
        String type = Elements.attribute(request, "content-type", "application/octet-stream");
        if (!allows(options.types(), mediaType(type))) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "File type not allowed");
        }
        return new SlotRequest(filename, size, type);
    }

    /** What has parameters, like {@code text/plain; charset=utf-8}, is of the type before them. */
    static String mediaType(String type) {
        return type.replaceFirst(";.*", "").strip();
    }

    private static String filename(String name) {
        if (name.isEmpty() || name.contains("/") || name.equals(".") || name.equals("..")) {
            throw new StanzaError(Condition.BAD_REQUEST, "Invalid filename");
        }
        return name;
    }

    private static int size(String text, int limit) {
        BigInteger size = integer(text);
        if (size.signum() < 0) {
            throw notPositive();
        }
        if (size.compareTo(BigInteger.valueOf(limit)) > 0) {
            throw tooLarge(limit);
        }
        return size.intValueExact();
    }

    private static BigInteger integer(String text) {
        try {
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw notPositive();
        }
    }

    private static StanzaError notPositive() {
        return new StanzaError(Condition.BAD_REQUEST, "File size must be positive integer");
    }

    /** §6. */
    private static StanzaError tooLarge(int limit) {
        Element size = Elements.text(NAMESPACE, "max-file-size", Integer.toString(limit));
        return new StanzaError(Condition.NOT_ACCEPTABLE, "File too large")
                .with(Elements.of(NAMESPACE, "file-too-large", size));
    }

    private static boolean allows(List<String> types, String type) {
        String group = type.replaceFirst("/.*", "/*");
        return types.isEmpty()
                || types.stream()
                        .anyMatch(t -> t.equalsIgnoreCase(type) || t.equalsIgnoreCase(group));
    }
}
