package example;

import java.util.Set;
import verona.vocabulary.VocabularyProvider;

/** Lets scripts be translated to the vocabulary, and the diagram of a test show it. */
public final class CaveVocabulary implements VocabularyProvider {

    @Override
    public Class<?> factories() {
        return Cave.class;
    }

    @Override
    public Set<String> namespaces() {
        return Set.of(Cave.NAMESPACE);
    }
}
