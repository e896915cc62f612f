package verona.docs;

import java.util.Set;
import verona.vocabulary.VocabularyProvider;

public final class WeatherProvider implements VocabularyProvider {

    @Override
    public Class<?> factories() {
        return Weather.class;
    }

    @Override
    public Set<String> namespaces() {
        return Set.of(Weather.NAMESPACE);
    }
}
