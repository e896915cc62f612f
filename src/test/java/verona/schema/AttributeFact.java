package verona.schema;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of an element.
 *
 * @param value its default value; null if it has none
 * @param fixed whether it has no other value
 */
record AttributeFact(
        String name, boolean required, SimpleType type, @Nullable String value, boolean fixed) {

    /** Reads what {@link #toString} writes. */
    static AttributeFact parse(String text) {
        int colon = text.indexOf(": ");
        String[] words = text.substring(0, colon).split(" ", 3);
        boolean required = words.length > 1 && words[1].equals("required");
        String value = null;
        if (words.length > 2) {
            value = words[2].substring(1, words[2].length() - 1);
        }
        return new AttributeFact(
                words[0],
                required,
                SimpleType.parse(text.substring(colon + 2)),
                value,
                value != null && words[1].equals("fixed"));
    }

    @Override
    public String toString() {
        String preset = value == null ? "" : (fixed ? " fixed '" : " default '") + value + "'";
        return name + (required ? " required" : preset) + ": " + type;
    }
}
