package verona.internal.server.embedded.core;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * Which page of a result set is asked for, XEP-0059 §2.
 *
 * @param max how many items at the most, {@link Integer#MAX_VALUE} where it does not say
 * @param index the item that the page starts with, where neither of the following says that
 * @param after the id of the item before the page, null for none
 * @param before the id of the item behind the page, {@code ""} for the last page, null for none
 */
public record PageRequest(int max, int index, @Nullable String after, @Nullable String before) {

    /** The namespace of result set management. */
    public static final String NAMESPACE = "http://jabber.org/protocol/rsm";

    private static final PageRequest EVERYTHING = new PageRequest(Integer.MAX_VALUE, 0, null, null);

    /**
     * What a request says.
     *
     * @param query the element that holds the {@code set}, if there is one
     * @throws StanzaError if a number is none
     */
    public static PageRequest of(Element query) {
        Element set = query.child(NAMESPACE, "set");
        if (set == null) {
            return EVERYTHING;
        }
        return new PageRequest(
                number(set, "max", Integer.MAX_VALUE),
                number(set, "index", 0),
                Elements.childText(set, "after"),
                Elements.childText(set, "before"));
    }

    private static int number(Element set, String name, int otherwise) {
        String text = Elements.childText(set, name);
        try {
            int number = text == null ? otherwise : Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused below, as a negative number is.
        }
        throw new StanzaError(Condition.BAD_REQUEST, "'" + text + "' is no " + name);
    }

    /** Whether it asks for a page at all. */
    public boolean isPaged() {
        return this != EVERYTHING;
    }

    /** This request, for so many items at the most. */
    public PageRequest atMost(int limit) {
        return new PageRequest(Math.min(max, limit), index, after, before);
    }

    /** The page of a result set that all items belong to. */
    public <T> Page<T> of(List<T> all, Function<T, String> id) {
        return of(all, id, item -> true);
    }

    /**
     * The page of a result set.
     *
     * @param all the items in order, those as well that do not belong to the result set: a page may
     *     begin and end at them
     * @throws StanzaError if no item has an id that the request names (XEP-0059 §2.4)
     */
    public <T> Page<T> of(List<T> all, Function<T, String> id, Predicate<T> belongs) {
        List<T> set = all.stream().filter(belongs).toList();
        int lower = lower(all, id, belongs, set.size());
        int upper = upper(all, id, belongs, set.size());
        int available = Math.max(0, upper - lower);
        int size = Math.min(max, available);
        int start = before == null ? lower : upper - size;
        return new Page<>(set.subList(start, start + size), start, set.size(), size == available);
    }

    private <T> int lower(List<T> all, Function<T, String> id, Predicate<T> belongs, int count) {
        if (after != null) {
            return count(all.subList(0, find(all, id, after) + 1), belongs);
        }
        return before == null ? Math.min(index, count) : 0;
    }

    private <T> int upper(List<T> all, Function<T, String> id, Predicate<T> belongs, int count) {
        return before == null || before.isEmpty()
                ? count
                : count(all.subList(0, find(all, id, before)), belongs);
    }

    private static <T> int count(List<T> items, Predicate<T> belongs) {
        return (int) items.stream().filter(belongs).count();
    }

    private static <T> int find(List<T> all, Function<T, String> id, String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no '" + wanted + "'");
    }
}
