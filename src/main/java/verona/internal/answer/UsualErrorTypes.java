package verona.internal.answer;

import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** The type that RFC 6120 §8.3.3 names for each condition. */
final class UsualErrorTypes {

    private static final Map<String, List<String>> CONDITIONS =
            Map.of(
                    "modify",
                    List.of(
                            "bad-request",
                            "jid-malformed",
                            "not-acceptable",
                            "policy-violation",
                            "redirect"),
                    "auth",
                    List.of(
                            "forbidden",
                            "not-authorized",
                            "registration-required",
                            "subscription-required"),
                    "wait",
                    List.of(
                            "recipient-unavailable",
                            "remote-server-timeout",
                            "resource-constraint",
                            "unexpected-request"));

    private UsualErrorTypes() {}

    /** The error, with the usual type of its condition if it names none. */
    static Element complete(Element error) {
        return error.attribute("type") == null ? error.withAttribute("type", usual(error)) : error;
    }

    private static String usual(Element error) {
        return CONDITIONS.entrySet().stream()
                .filter(
                        type ->
                                error.children().stream()
                                        .anyMatch(it -> type.getValue().contains(it.name())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("cancel");
    }
}
