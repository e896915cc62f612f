package verona.internal.transcript;

/**
 * A section of a specification, or a whole one, that a test is about.
 *
 * @param name its name and number: {@code XEP-0045 §9.3}
 * @param title the specification's title; {@code ""} where none is known
 * @param link where it can be read; {@code ""} where that is not known
 */
public record Reference(String name, String title, String link) {

    /** {@code XEP-0045 §9.3, Multi-User Chat, https://xmpp.org/extensions/xep-0045.html}. */
    @Override
    public String toString() {
        return name + (title.isEmpty() ? "" : ", " + title) + (link.isEmpty() ? "" : ", " + link);
    }
}
