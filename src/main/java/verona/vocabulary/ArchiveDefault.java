package verona.vocabulary;

import java.util.Locale;

/**
 * Which messages an archive keeps, unless the lists say otherwise (XEP-0441 §2.1.1).
 *
 * <pre>{@code
 * romeo.sends(iqSet("prefs1").with(Archive.preferences(NEVER).always(juliet.bareJid())));
 * }</pre>
 */
public enum ArchiveDefault {

    /** All messages. */
    ALWAYS,

    /** No messages. */
    NEVER,

    /** Messages of contacts in the roster. */
    ROSTER;

    /** The value in a stanza: {@code always}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
