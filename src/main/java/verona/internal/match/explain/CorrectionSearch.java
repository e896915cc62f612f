package verona.internal.match.explain;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.explain.Correction.Change;
import verona.internal.match.explain.Correction.Way;
import verona.internal.match.explain.Difference.Kind;
import verona.stanza.Element;

/** Finds corrections: changes the expectation as its differences suggest, and matches again. */
final class CorrectionSearch {

    private final ClosestStanza compared;
    private final Expectation expected;
    private final Captures captures;
    private final Family expectedFamily;
    private final Family receivedFamily;

    CorrectionSearch(ClosestStanza compared, Expectation expected, Captures captures) {
        this.compared = compared;
        this.expected = expected;
        this.captures = captures;
        this.expectedFamily = new Family(expected.element());
        this.receivedFamily = new Family(compared.candidate().element());
    }

    List<Correction> all() {
        List<Correction> corrections = new ArrayList<>();
        for (Way way : Way.values()) {
            Correction correction = new Correction(way, changes(way));
            // What is in another order would match by inclusion too: one advice is enough.
            boolean wanted = way != Way.STRICTNESS || corrections.isEmpty();
            if (wanted && !correction.changes().isEmpty() && helps(correction)) {
                corrections.add(correction);
            }
        }
        return corrections;
    }

    private boolean helps(Correction correction) {
        Map<Element, List<Change>> changes = new IdentityHashMap<>();
        correction
                .changes()
                .forEach(
                        it ->
                                changes.computeIfAbsent(it.subject(), none -> new ArrayList<>())
                                        .add(it));
        Element corrected = corrected(expected.element(), correction.way(), changes);
        return Expectation.of(corrected).matches(compared.candidate(), captures.copy());
    }

    private List<Change> changes(Way way) {
        List<Change> changes = new ArrayList<>();
        for (Difference difference : compared.differences()) {
            String instead = instead(way, difference);
            if (instead != null) {
                changes.add(new Change(difference, subject(difference), instead));
            }
        }
        return changes;
    }

    /** Whose order is another is the parent, and it is the parent that is strict. */
    private Element subject(Difference difference) {
        return difference.kind() == Kind.ORDER
                ? expectedFamily.parent(difference.expected())
                : difference.expected();
    }

    private static @Nullable String instead(Way way, Difference difference) {
        return switch (way) {
            case ORDER -> difference.kind() == Kind.ORDER ? "" : null;
            case NAMESPACE -> namespace(difference);
            case NAME -> name(difference);
            case STRICTNESS -> isStrict(difference) ? "" : null;
        };
    }

    private static boolean isStrict(Difference difference) {
        return difference.kind() == Kind.ORDER || difference.kind() == Kind.SURPLUS;
    }

    private static @Nullable String namespace(Difference difference) {
        return switch (difference.kind()) {
            case NAMESPACE -> difference.at().namespace();
            case MISSING_CHILD -> NameSuggestions.namespace(difference.expected(), difference.at());
            default -> null;
        };
    }

    private static @Nullable String name(Difference difference) {
        return switch (difference.kind()) {
            case NAME ->
                    Spelling.meant(difference.expected().name(), List.of(difference.at().name()));
            case MISSING_CHILD -> NameSuggestions.name(difference.expected(), difference.at());
            case MISSING_ATTRIBUTE ->
                    NameSuggestions.attribute(
                            difference.attribute(), difference.expected(), difference.at());
            default -> null;
        };
    }

    private Element corrected(Element element, Way way, Map<Element, List<Change>> changes) {
        List<Object> content = new ArrayList<>(element.content().size());
        for (Object part : element.content()) {
            content.add(part instanceof Element child ? corrected(child, way, changes) : part);
        }
        List<Change> own = changes.getOrDefault(element, List.of());
        Element corrected = element.withContents(content);
        if (!own.isEmpty() && way == Way.ORDER) {
            return reordered(element, corrected, own);
        }
        for (Change change : own) {
            corrected = changed(corrected, way, change);
        }
        return corrected;
    }

    private static Element changed(Element element, Way way, Change change) {
        return switch (way) {
            case ORDER -> element;
            case NAMESPACE -> element.withNamespace(element.namespace(), change.instead());
            case NAME -> Renaming.of(element, change.cause().attribute(), change.instead());
            case STRICTNESS -> element.withStrict(false);
        };
    }

    /** What is not out of order has one index in both. */
    private Element reordered(Element original, Element corrected, List<Change> changes) {
        List<Element> children = corrected.children();
        List<Object> content = new ArrayList<>(children);
        for (Change change : changes) {
            int from = Family.index(original, change.cause().expected());
            Element at = change.cause().at();
            content.set(Family.index(receivedFamily.parent(at), at), children.get(from));
        }
        content.add(0, original.text());
        return corrected.withContents(content);
    }

    /** Who is whose child, by the very objects. */
    private static final class Family {

        private final Map<Element, Element> parents = new IdentityHashMap<>();

        Family(Element root) {
            add(root);
        }

        private void add(Element element) {
            for (Element child : element.children()) {
                parents.put(child, element);
                add(child);
            }
        }

        Element parent(Element child) {
            return Objects.requireNonNull(parents.get(child));
        }

        static int index(Element parent, Element child) {
            List<Element> children = parent.children();
            int index = 0;
            while (children.get(index) != child) {
                index++;
            }
            return index;
        }
    }
}
