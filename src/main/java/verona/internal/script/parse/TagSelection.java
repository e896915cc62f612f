package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.List;
import verona.script.Script;

/**
 * Which scripts are selected by their tags. A tag is written as in the script: {@code muc} for
 * {@code ## muc} or any {@code ## muc: value}, {@code needs: mam} for just that value.
 *
 * @param only scripts have one of these; empty for all scripts
 * @param skipped scripts have none of these
 */
public record TagSelection(List<String> only, List<String> skipped) {

    /** All scripts. */
    public static final TagSelection ALL = new TagSelection(List.of(), List.of());

    /** The same with more tags of which a script has one. */
    public TagSelection only(List<String> tags) {
        return new TagSelection(more(only, tags), skipped);
    }

    /** The same with more tags of which a script has none. */
    public TagSelection skip(List<String> tags) {
        return new TagSelection(only, more(skipped, tags));
    }

    private static List<String> more(List<String> tags, List<String> others) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Whether a script is selected. */
    public boolean includes(Script script) {
        return (only.isEmpty() || only.stream().anyMatch(tag -> has(script, tag)))
                && skipped.stream().noneMatch(tag -> has(script, tag));
    }

    private static boolean has(Script script, String tag) {
        int colon = tag.indexOf(':');
        String value = script.tags().get((colon < 0 ? tag : tag.substring(0, colon)).strip());
        return value != null && (colon < 0 || value.equals(tag.substring(colon + 1).strip()));
    }

    /** {@code , only [muc], skip [slow]}, for an error; nothing for all scripts. */
    public String description() {
        return (only.isEmpty() ? "" : ", only " + only)
                + (skipped.isEmpty() ? "" : ", skip " + skipped);
    }
}
