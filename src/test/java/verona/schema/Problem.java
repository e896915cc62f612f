package verona.schema;

/**
 * Where an element does not keep to a schema.
 *
 * @param where the names from the root to the element, as in {@code iq/query/item}
 * @param section the section with the schema
 */
public record Problem(String where, String what, String section) {

    @Override
    public String toString() {
        return where + ": " + what + " (" + section + ")";
    }
}
