package verona.internal.junit.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of a server: {@code 0.12.3}, {@code < 0.13}, {@code >= 0.12, < 0.13}; all if it says
 * nothing. Versions are compared number by number, and what follows the last number does not count.
 */
public final class VersionRange {

    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=)?\\s*(\\d[\\w.+~-]*)");
    private static final Pattern NUMBERS = Pattern.compile("\\D*(\\d+(?:\\.\\d+)*)");

    private final List<Bound> bounds;

    private VersionRange(List<Bound> bounds) {
        this.bounds = bounds;
    }

    private record Bound(String operator, String version) {

        boolean holds(String other) {
            int compared = compare(other, version);
            return switch (operator) {
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                default -> compared == 0;
            };
        }
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none
     */
    static VersionRange of(String text) {
        List<Bound> bounds = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher matcher = BOUND.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "'"
                                + text
                                + "' is no range of versions: write it like \">= 0.12, < 0.13\"");
            }
            String operator = matcher.group(1) == null ? "=" : matcher.group(1);
            bounds.add(new Bound(operator, matcher.group(2)));
        }
        return new VersionRange(List.copyOf(bounds));
    }

    /** Whether every version is in it, so that nobody has to ask for the server's. */
    public boolean isEverything() {
        return bounds.isEmpty();
    }

    /** Whether that version is in it. */
    public boolean contains(String version) {
        return bounds.stream().allMatch(bound -> bound.holds(version));
    }

    private static int compare(String one, String other) {
        List<Long> left = numbers(one);
        List<Long> right = numbers(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int compared = Long.compare(at(left, i), at(right, i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static long at(List<Long> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private static List<Long> numbers(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        List<Long> numbers = new ArrayList<>();
        if (matcher.lookingAt()) {
            for (String number : matcher.group(1).split("\\.")) {
                numbers.add(Long.parseLong(number));
            }
        }
        return numbers;
    }
}
