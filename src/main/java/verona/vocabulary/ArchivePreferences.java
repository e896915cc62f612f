package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * Whose messages an archive keeps: {@code <prefs xmlns='urn:xmpp:mam:2'/>} (XEP-0441 §2). {@link
 * Archive} makes it.
 *
 * <pre>{@code
 * romeo.sends(iqSet("prefs1").with(Archive.preferences(NEVER).always(juliet.bareJid())));
 * }</pre>
 */
public final class ArchivePreferences extends ElementPayload<ArchivePreferences> {

    ArchivePreferences() {
        this(Element.of(Archive.NAMESPACE, "prefs"));
    }

    private ArchivePreferences(Element prefs) {
        super(prefs);
    }

    @Override
    protected ArchivePreferences copy(Element prefs) {
        return new ArchivePreferences(prefs);
    }

    ArchivePreferences policy(ArchiveDefault policy) {
        return attribute("default", policy.toString());
    }

    /** Messages with these JIDs are archived (XEP-0441 §2.1.2); none for an empty list. */
    public ArchivePreferences always(CharSequence... jids) {
        return single(list("always", jids));
    }

    /** Messages with these JIDs are not archived (XEP-0441 §2.1.3); none for an empty list. */
    public ArchivePreferences never(CharSequence... jids) {
        return single(list("never", jids));
    }

    private static Element list(String name, CharSequence... jids) {
        Element list = Element.of(Archive.NAMESPACE, name);
        for (CharSequence jid : jids) {
            list = list.withChild(Content.text(Archive.NAMESPACE, "jid", jid));
        }
        return list;
    }
}
