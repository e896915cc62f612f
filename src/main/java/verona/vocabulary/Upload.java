package verona.vocabulary;

import java.time.Instant;
import verona.stanza.Element;

/**
 * Slots for files that are uploaded by HTTP (XEP-0363).
 *
 * <pre>{@code
 * romeo.sends(iqGet("slot1").to(service).with(Upload.request("rose.png", 12345)))
 *         .receives(iqResult("slot1").with(Upload.slot(capture("put"), capture("get"))));
 * }</pre>
 */
public final class Upload {

    static final String NAMESPACE = "urn:xmpp:http:upload:0";

    private Upload() {}

    /** Requests a slot for a file of so many bytes (XEP-0363 §4). */
    public static Element request(CharSequence filename, long bytes) {
        return request(filename, String.valueOf(bytes));
    }

    /** Requests a slot for a file (XEP-0363 §4); its size may also be no number. */
    public static Element request(CharSequence filename, CharSequence bytes) {
        return of("request").withAttribute("filename", filename).withAttribute("size", bytes);
    }

    /** Requests a slot for a file of so many bytes and that media type (XEP-0363 §4). */
    public static Element request(CharSequence filename, long bytes, CharSequence contentType) {
        return request(filename, String.valueOf(bytes), contentType);
    }

    /** Requests a slot for a file of that media type (XEP-0363 §4). */
    public static Element request(
            CharSequence filename, CharSequence bytes, CharSequence contentType) {
        return request(filename, bytes).withAttribute("content-type", contentType);
    }

    /** A slot: where the file is to be put, and where it can be got (XEP-0363 §4). */
    public static UploadSlot slot(CharSequence putUrl, CharSequence getUrl) {
        return new UploadSlot().urls(putUrl, getUrl);
    }

    /** The condition of an error that the file has too many bytes (XEP-0363 §6). */
    public static Element fileTooLarge(long maxBytes) {
        return fileTooLarge(String.valueOf(maxBytes));
    }

    /** The condition of an error that the file has too many bytes (XEP-0363 §6). */
    public static Element fileTooLarge(CharSequence maxBytes) {
        return of("file-too-large").withChild(Content.text(NAMESPACE, "max-file-size", maxBytes));
    }

    /** The condition of an error that there is no slot until that time (XEP-0363 §6). */
    public static Element retry(Instant stamp) {
        return retry(stamp.toString());
    }

    /** The condition of an error that there is no slot until that time (XEP-0082, XEP-0363 §6). */
    public static Element retry(CharSequence stamp) {
        return of("retry").withAttribute("stamp", stamp);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }
}
