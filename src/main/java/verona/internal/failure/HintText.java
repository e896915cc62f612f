package verona.internal.failure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import verona.internal.match.explain.Correction;
import verona.internal.match.explain.Correction.Change;

/** The text of a hint that suggests a correction. */
final class HintText {

    private static final String BY_INCLUSION =
            "scansion:strict='false' in XML text, no exactly() in a typed spec";

    private HintText() {}

    static String of(Correction correction) {
        return switch (correction.way()) {
            case ORDER ->
                    "all of it arrived, but in another order: expect the children of "
                            + subjects(correction)
                            + " in the order of their arrival, or match it by inclusion ("
                            + BY_INCLUSION
                            + ")";
            case NAMESPACE -> "all else matches: " + each(correction, HintText::namespace);
            case NAME -> "all else matches: " + each(correction, HintText::name);
            case STRICTNESS ->
                    "it would match by inclusion: "
                            + subjects(correction)
                            + " is matched strictly, and there is more in it; expect the rest, too,"
                            + " or do not match it strictly ("
                            + BY_INCLUSION
                            + ")";
        };
    }

    private static String subjects(Correction correction) {
        List<String> tags =
                correction.changes().stream()
                        .map(change -> "<" + change.subject().name() + ">")
                        .distinct()
                        .toList();
        return String.join(" and ", tags);
    }

    private static String each(Correction correction, Function<Change, String> text) {
        return correction.changes().stream()
                .map(text)
                .distinct()
                .collect(Collectors.joining(", and "));
    }

    private static String namespace(Change change) {
        return "expect <%s> in the namespace '%s', not in '%s'"
                .formatted(change.subject().name(), change.instead(), change.subject().namespace());
    }

    private static String name(Change change) {
        String attribute = change.cause().attribute();
        return attribute.isEmpty()
                ? "write <%s> for <%s>".formatted(change.instead(), change.subject().name())
                : "write %s for %s in <%s>"
                        .formatted(change.instead(), attribute, change.subject().name());
    }
}
