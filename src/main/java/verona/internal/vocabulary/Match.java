package verona.internal.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import verona.stanza.Element;

/** What the marks in an element that was made for a trial stand for in another element. */
final class Match {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final Predicate<Element> admitsAnyText;
    private final boolean inOrder;

    /**
     * A match.
     *
     * @param admitsAnyText the elements that may have any text, so that a method can't say that it
     *     is empty
     * @param inOrder whether children are made in the order of the target; otherwise a later call
     *     may put some before them
     */
    Match(Predicate<Element> admitsAnyText, boolean inOrder) {
        this.admitsAnyText = admitsAnyText;
        this.inOrder = inOrder;
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, Element> elements() {
        return elements;
    }

    /** Whether the target has all that was made. */
    boolean covers(Element made, Element target) {
        if (!target.is(made.namespace(), made.name())) {
            return isPayload(made, target);
        }
        String part = Markers.key(made);
        if (part != null) {
            elements.put(part, target);
            return true;
        }
        for (Map.Entry<String, String> attribute : made.attributes().entrySet()) {
            String value = target.attribute(attribute.getKey());
            if (value == null || !same(attribute.getValue(), value)) {
                return false;
            }
        }
        return coversText(made, target) && coversChildren(made.children(), target.children());
    }

    private boolean isPayload(Element made, Element target) {
        if (!made.namespace().equals(Markers.NAMESPACE)) {
            return false;
        }
        elements.put(Markers.key(made), target);
        return true;
    }

    private boolean coversText(Element made, Element target) {
        String text = made.text();
        if (text.isEmpty()) {
            return true;
        }
        return target.children().isEmpty()
                && !(target.text().isEmpty() && admitsAnyText.test(target))
                && same(text, target.text());
    }

    private boolean coversChildren(List<Element> made, List<Element> target) {
        if (inOrder || made.size() > target.size()) {
            return made.size() <= target.size() && coversFirst(made, target);
        }
        int next = target.size();
        for (int i = made.size() - 1; i >= 0; i--) {
            do {
                next--;
            } while (next >= 0 && !covers(made.get(i), target.get(next)));
        }
        return next >= 0;
    }

    private boolean coversFirst(List<Element> made, List<Element> target) {
        for (int i = 0; i < made.size(); i++) {
            if (!covers(made.get(i), target.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(String made, String value) {
        String key = Markers.key(made);
        if (key == null) {
            return made.equals(value);
        }
        if (Markers.isNumber(made) && !value.matches("0|-?[1-9]\\d{0,8}")) {
            return false;
        }
        String before = texts.putIfAbsent(key, value);
        return before == null || before.equals(value);
    }

    /** Where there is something in an element, in order. */
    static Set<String> places(Element element) {
        Set<String> places = new LinkedHashSet<>();
        addPlaces(element, "", places);
        return places;
    }

    private static void addPlaces(Element element, String path, Set<String> places) {
        places.add(path);
        element.attributes().keySet().forEach(key -> places.add(path + "@" + key));
        List<Element> children = element.children();
        if (children.isEmpty() && !element.text().isEmpty()) {
            places.add(path + "#");
        }
        for (int i = 0; i < children.size(); i++) {
            addPlaces(children.get(i), path + "/" + i, places);
        }
    }
}
