package verona.internal.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.ListingLine;
import verona.internal.failure.PrettyXml;
import verona.internal.failure.ShortenedText;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Stamps;
import verona.stanza.Element;

/**
 * Stanzas without what says nothing about a server: addresses have the scenario's names, and ids,
 * times, texts for people and other values that a server has made up are replaced. What the
 * scenario has sent itself stays as it is, but for the ids of its stanzas.
 *
 * <pre>{@code
 * NormalForm form = new NormalForm(run);
 * form.learn(stanza, true); // all stanzas in order
 * form.lines(stanza, true); // <message id='{id}' to='{juliet}'>
 * }</pre>
 */
public final class NormalForm {

    /** What is shorter is replaced only at its place: it may be a word that others use, too. */
    private static final int SHORTEST_ELSEWHERE = 8;

    private static final int LONGEST_LINE = 1_000;
    private static final String ID = "{id}";
    private static final String SAME_ID = "{id as sent}";

    private final NamedAddresses addresses;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<String, String> madeUp = new HashMap<>();

    /** For the stanzas of that scenario. */
    public NormalForm(ScenarioRun run) {
        addresses = new NamedAddresses(run);
    }

    /** Learns who has made which values up: called for each stanza, in order of time. */
    public void learn(Element stanza, boolean isSent) {
        String id = stanza.attribute("id");
        if (isSent && id != null) {
            ids.add(id);
        }
        learnParts(stanza, isSent);
    }

    private void learnParts(Element element, boolean isSent) {
        element.attributes()
                .forEach(
                        (key, value) ->
                                learn(
                                        value,
                                        MadeUpValues.ofAttribute(element, key, value),
                                        isSent));
        String text = element.text().strip();
        learn(text, MadeUpValues.ofText(element, text), isSent);
        element.children().forEach(child -> learnParts(child, isSent));
    }

    private void learn(String value, @Nullable String placeholder, boolean isSent) {
        if (isSent && !madeUp.containsKey(value)) {
            sent.add(value);
        } else if (!isSent && placeholder != null && !isOfScenario(value)) {
            madeUp.putIfAbsent(value, placeholder);
        }
    }

    private boolean isOfScenario(String value) {
        return ids.contains(value) || sent.contains(value);
    }

    /** The stanza in its normal form, an element a line. */
    public List<String> lines(Element stanza, boolean isSent) {
        Element form = withId(form(Stamps.without(stanza)), isSent);
        return PrettyXml.lines(form, List.of()).stream()
                .map(ListingLine::text)
                .map(NormalForm::shortened)
                .toList();
    }

    /** A server may give an id to what has none, but for an IQ (RFC 6120 §8.1.3). */
    private static Element withId(Element form, boolean isSent) {
        String id = form.attribute("id");
        if (id == null || id.equals(SAME_ID) && !isSent) {
            return form;
        }
        return form.withAttribute("id", isSent || form.name().equals("iq") ? ID : null);
    }

    private Element form(Element element) {
        Element form = Element.of(element.namespace(), element.name());
        boolean forPeople = MadeUpValues.isForPeople(element);
        for (Map.Entry<String, String> each : new TreeMap<>(element.attributes()).entrySet()) {
            String key = each.getKey();
            String value = each.getValue();
            if (forPeople && key.equals(Element.XML_LANG)) {
                continue;
            }
            String placeholder = MadeUpValues.ofAttribute(element, key, value);
            form = form.withAttribute(key, value(value, placeholder));
        }
        return form.withContents(content(element));
    }

    /** What a list of features or identities says does not depend on its order (XEP-0030 §3.1). */
    private List<Object> content(Element element) {
        List<Object> content = parts(element);
        if (element.is("http://jabber.org/protocol/disco#info", "query")) {
            content.sort(Comparator.comparing(Object::toString));
        }
        return content;
    }

    private List<Object> parts(Element element) {
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                if (!child.is("urn:xmpp:mam:tmp", "archived")) {
                    content.add(form(child));
                }
            } else if (!((String) part).isBlank()) {
                String text = ((String) part).strip();
                content.add(value(text, MadeUpValues.ofText(element, text)));
            }
        }
        return content;
    }

    private String value(String value, @Nullable String placeholder) {
        boolean isLong = value.length() >= SHORTEST_ELSEWHERE;
        if (ids.contains(value) && (isLong || ID.equals(placeholder))) {
            return SAME_ID;
        }
        String known = isLong ? madeUp.get(value) : null;
        if (known != null) {
            return known;
        }
        return placeholder == null || sent.contains(value) ? addresses.in(value) : placeholder;
    }

    /** What is left out must be the same for the lines to be the same. */
    private static String shortened(String line) {
        String gap = String.format("… %d characters, %08x …", line.length(), line.hashCode());
        return ShortenedText.middle(line, LONGEST_LINE, gap);
    }
}
