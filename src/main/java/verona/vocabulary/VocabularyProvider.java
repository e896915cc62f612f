package verona.vocabulary;

import java.util.Set;

/**
 * Makes a project's own vocabulary known to Verona: scripts are translated to its factories, and
 * the diagram of a test shows them. A {@link java.util.ServiceLoader} finds it, so its name has to
 * be in {@code META-INF/services/verona.vocabulary.VocabularyProvider}.
 *
 * <pre>{@code
 * public final class TuneVocabulary implements VocabularyProvider {
 *
 *     public Class<?> factories() {
 *         return Tunes.class;
 *     }
 *
 *     public Set<String> namespaces() {
 *         return Set.of("http://jabber.org/protocol/tune");
 *     }
 * }
 * }</pre>
 */
public interface VocabularyProvider {

    /**
     * The class whose public static methods make the payloads. Each has to be a function of its
     * arguments: the same arguments make the same payload, and each lands in one place of it.
     */
    Class<?> factories();

    /** The namespaces of the payloads. */
    Set<String> namespaces();
}
