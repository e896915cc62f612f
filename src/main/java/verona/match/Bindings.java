package verona.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The captures of one decision while it is being made: those of before, and those it tries and may
 * take back.
 */
final class Bindings {

    /**
     * How many ways of assigning children are tried before the question is given up as
     * unreasonable.
     */
    private static final int MAX_TRIES = 200_000;

    private final Map<String, String> before;
    private final Map<String, String> tried = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private int tries;

    Bindings(Captures captures) {
        before = captures.asMap();
    }

    boolean isBound(String name) {
        return before.containsKey(name) || tried.containsKey(name);
    }

    boolean bind(String name, String value) {
        String bound = before.getOrDefault(name, tried.get(name));
        if (bound != null) {
            return bound.equals(value);
        }
        tried.put(name, value);
        order.add(name);
        return true;
    }

    int mark() {
        return order.size();
    }

    /**
     * Takes back what was bound since that mark; always false, for {@code return
     * bindings.undo(mark)}.
     */
    boolean undo(int mark) {
        while (order.size() > mark) {
            tried.remove(order.remove(order.size() - 1));
        }
        return false;
    }

    void countTry() {
        if (++tries > MAX_TRIES) {
            throw new IllegalArgumentException(
                    "this expectation can be met in too many ways to try them all: let fewer of"
                            + " its sibling elements capture, or tell them apart by a literal"
                            + " attribute");
        }
    }

    /** What is new. */
    Map<String, String> made() {
        return Map.copyOf(tried);
    }
}
