package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Stamps;
import verona.stanza.Element;

/**
 * A stanza on part of a line, in the terms of XMPP.
 *
 * <p>{@code presence from room@…/Romeo, 110} or {@code groupchat message from room@…/Romeo: 'Hi'}.
 */
public final class StanzaSummary {

    private static final int LONGEST_TEXT = 40;

    private StanzaSummary() {}

    /** Sums a stanza up: its type, kind and addresses, then what is most telling inside. */
    public static String of(Element stanza) {
        StringBuilder text = new StringBuilder(kind(stanza));
        append(text, " id ", stanza.attribute("id"), stanza.name().equals("iq"));
        append(text, " from ", shortJid(stanza.attribute("from")), true);
        boolean sent = stanza.attribute("from") == null;
        append(text, " to ", shortJid(stanza.attribute("to")), sent);
        details(stanza).forEach(detail -> text.append(", ").append(detail));
        return text.toString();
    }

    private static String kind(Element stanza) {
        String type = stanza.attribute("type");
        if (type == null) {
            return stanza.name();
        }
        boolean iq = stanza.name().equals("iq");
        return iq ? stanza.name() + " " + type : type + " " + stanza.name();
    }

    private static void append(
            StringBuilder text, String term, @Nullable String value, boolean wanted) {
        if (wanted && value != null) {
            text.append(term).append(value);
        }
    }

    /** The domain left out where there is a localpart: it is the same in all of a test. */
    private static @Nullable String shortJid(@Nullable String jid) {
        if (jid == null) {
            return null;
        }
        int slash = jid.indexOf('/');
        int end = slash < 0 ? jid.length() : slash;
        int at = jid.lastIndexOf('@', end);
        return at < 0 ? jid : jid.substring(0, at + 1) + "…" + jid.substring(end);
    }

    private static List<String> details(Element stanza) {
        List<String> details = new ArrayList<>();
        for (Element child : Stamps.without(stanza).children()) {
            detail(child, details);
        }
        return details;
    }

    private static void detail(Element child, List<String> details) {
        switch (child.name()) {
            case "body", "subject", "show", "status", "priority" ->
                    details.add(child.name() + " '" + text(child) + "'");
            case "error" -> details.add(condition(child));
            default -> details.add(payload(child));
        }
    }

    private static String text(Element child) {
        return ShortenedText.middle(child.text().strip().replace('\n', ' '), LONGEST_TEXT);
    }

    /** RFC 6120 §8.3.2: the condition is the first child. */
    private static String condition(Element error) {
        List<Element> children = error.children();
        return children.isEmpty() ? "error" : children.get(0).name();
    }

    private static String payload(Element child) {
        List<String> codes = codes(child);
        return codes.isEmpty()
                ? "<" + child.name() + "> of " + child.namespace()
                : String.join(", ", codes);
    }

    /** XEP-0045's status codes, which say what such a stanza is about. */
    public static List<String> codes(Element payload) {
        List<String> codes = new ArrayList<>();
        for (Element each : payload.children()) {
            String code = each.name().equals("status") ? each.attribute("code") : null;
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }
}
