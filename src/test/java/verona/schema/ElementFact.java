package verona.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says about an element.
 *
 * @param path its name; after those of its parents if it is declared within them
 * @param otherAttributes the namespaces of further attributes; null if there can be none
 * @param children null if there can be none
 * @param text null if there can be none
 * @param anything whether it can have any content and attributes
 */
record ElementFact(
        String path,
        List<AttributeFact> attributes,
        @Nullable String otherAttributes,
        @Nullable Particle children,
        @Nullable SimpleType text,
        boolean anything) {

    static ElementFact anything(String path) {
        return new ElementFact(path, List.of(), null, null, null, true);
    }
}
