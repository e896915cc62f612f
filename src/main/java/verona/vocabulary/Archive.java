package verona.vocabulary;

import verona.stanza.MessageSpec;
import verona.stanza.Payload;

/**
 * Queries of message archives and their answers (XEP-0313, XEP-0441).
 *
 * <pre>{@code
 * romeo.sends(iqSet("q1").with(Archive.query().with(juliet.bareJid()).page(Pages.max(10))))
 *         .receives(message().with(Archive.result(chat().body("Good night"))))
 *         .receives(iqResult("q1").with(Archive.fin().complete(true)));
 * }</pre>
 */
public final class Archive {

    static final String NAMESPACE = "urn:xmpp:mam:2";

    private Archive() {}

    /** Queries an archive (XEP-0313 §4); in a get, requests the form of its filters (§4.1.5). */
    public static ArchiveQuery query() {
        return new ArchiveQuery();
    }

    /**
     * An archived message (XEP-0313 §4.2), matched as in {@code receives}: {@code
     * Archive.result(chat().body("Good night")).id(capture("first"))}.
     *
     * @throws IllegalArgumentException if a payload written as XML has a {@code ${…}} placeholder
     */
    public static ArchiveResult result(MessageSpec message) {
        return result(Content.of(message));
    }

    /** An archived stanza as an element (XEP-0313 §4.2). */
    public static ArchiveResult result(Payload stanza) {
        return ArchiveResult.of(stanza);
    }

    /** The end of an answer (XEP-0313 §4.2): {@code Archive.fin().complete(true)}. */
    public static ArchiveFin fin() {
        return new ArchiveFin();
    }

    /** Requests where an archive begins and ends (XEP-0313 §5). */
    public static ArchiveMetadata metadata() {
        return new ArchiveMetadata();
    }

    /** Requests the preferences (XEP-0441 §2). */
    public static ArchivePreferences preferences() {
        return new ArchivePreferences();
    }

    /** Sets the preferences; as an answer, it has them (XEP-0441 §2). */
    public static ArchivePreferences preferences(ArchiveDefault policy) {
        return preferences().policy(policy);
    }
}
