package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.ShortenedText;
import verona.internal.failure.StanzaSummary;
import verona.internal.vocabulary.Phrase;
import verona.stanza.Element;

/** A stanza in a few terms of XMPP: {@code presence → room/Romeo, 201 110}. */
final class Label {

    private static final int LONGEST_TEXT = 30;
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";

    /** XEP-0045 §10.1.1: who made a room is its owner. */
    private static final String CREATED = "201";

    private final UnaryOperator<String> names;

    /** With the names that the scenario has for addresses. */
    Label(UnaryOperator<String> names) {
        this.names = names;
    }

    /** Of a stanza that is sent. */
    String sent(Element stanza) {
        return of(stanza, named(" → ", stanza.attribute("to")));
    }

    /** Of a stanza that is received, or was to be. */
    String received(Element stanza) {
        return of(stanza, named(" ← ", stanza.attribute("from")));
    }

    private String named(String arrow, @Nullable String address) {
        return address == null ? "" : arrow + names.apply(address);
    }

    /** Where an arrow shows whose lifeline is at its other end: of that one, but the resource. */
    String brief(Element stanza, @Nullable String address, String peer) {
        String name = address == null ? peer : names.apply(address);
        if (name.equals(peer)) {
            return of(stanza, "");
        }
        boolean resource = name.startsWith(peer + "/");
        return of(stanza, " " + (resource ? name.substring(peer.length()) : name));
    }

    private String of(Element stanza, String address) {
        String whom = kind(stanza) + address;
        List<String> details = new ArrayList<>();
        stanza.children().forEach(child -> details.add(detail(child)));
        details.removeIf(String::isEmpty);
        return details.isEmpty() ? whom : whom + ", " + String.join(", ", details);
    }

    /** {@code iq set}, {@code groupchat}, {@code unavailable}, {@code presence error}. */
    private static String kind(Element stanza) {
        String type = stanza.attribute("type");
        if (type == null) {
            return stanza.name();
        }
        boolean typeOnly = !stanza.name().equals("iq") && !type.equals("error");
        return typeOnly ? type : stanza.name() + " " + type;
    }

    private String detail(Element child) {
        return switch (child.name()) {
            case "body" -> "'" + text(child) + "'";
            case "subject" ->
                    child.text().isBlank() ? "no subject" : "subject '" + text(child) + "'";
            case "show", "status", "priority" -> child.name() + " '" + text(child) + "'";
            case "error" -> condition(child);
            case "stanza-id", "occupant-id" -> "";
            default -> payload(child);
        };
    }

    private static String text(Element child) {
        return ShortenedText.middle(child.text().strip().replaceAll("\\s+", " "), LONGEST_TEXT);
    }

    /** RFC 6120 §8.3.2: the condition is the first child. */
    private static String condition(Element error) {
        List<Element> children = error.children();
        return children.isEmpty() ? "" : children.get(0).name();
    }

    private String payload(Element child) {
        if (child.namespace().equals("vcard-temp:x:update")) {
            return "";
        }
        List<String> words = new ArrayList<>(StanzaSummary.codes(child));
        if (words.isEmpty() && !child.namespace().equals(MUC_USER)) {
            words.add(phrase(child));
        }
        if (!words.contains(CREATED)) {
            words.addAll(affiliations(child));
        }
        if (child.namespace().startsWith(PUBSUB)) {
            words.addAll(itemIds(child));
        }
        return words.isEmpty() ? known(child.namespace()) : String.join(" ", words);
    }

    private String phrase(Element payload) {
        String phrase = Phrase.of(payload, names);
        return phrase == null ? known(payload.namespace()) : phrase;
    }

    /** Of the first item: where there are many, it is a list. */
    private static List<String> affiliations(Element payload) {
        return payload.children().stream()
                .filter(each -> each.name().equals("item"))
                .map(each -> each.attributes().getOrDefault("affiliation", ""))
                .filter(affiliation -> !affiliation.isEmpty())
                .limit(1)
                .toList();
    }

    /** The same of published items and retracted ones; what a service makes up is longer. */
    private static List<String> itemIds(Element payload) {
        return payload.children().stream()
                .flatMap(node -> node.children().stream())
                .filter(each -> each.name().equals("item") || each.name().equals("retract"))
                .map(each -> each.attributes().getOrDefault("id", ""))
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_TEXT)
                .limit(1)
                .toList();
    }

    /** The part of a namespace that people know it by: {@code muc#admin}, {@code mam:2}. */
    private static String known(String namespace) {
        String last = namespace.substring(namespace.lastIndexOf('/') + 1);
        int colon = last.lastIndexOf(':');
        if (colon > 0 && last.substring(colon + 1).matches("\\d+")) {
            colon = last.lastIndexOf(':', colon - 1);
        }
        return last.substring(colon + 1);
    }
}
