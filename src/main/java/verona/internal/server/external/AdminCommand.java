package verona.internal.server.external;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ClientStream;
import verona.stanza.Element;

/**
 * A command for administrators (XEP-0133), which has one form.
 *
 * @param stream that of an administrator who has logged in
 * @param name the end of its node: {@code add-user}
 * @param harmless the conditions of errors by which the server says that there is nothing to do
 */
record AdminCommand(ClientStream stream, String domain, String name, Set<String> harmless) {

    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String ADMIN = "http://jabber.org/protocol/admin";
    private static final String DATA = "jabber:x:data";
    private static final String FORM_TYPE = "FORM_TYPE";

    /**
     * Runs it.
     *
     * @param values what to fill into the fields of the form, by their names
     * @return what is wrong, with what to do about it; null if the command is completed
     */
    @Nullable String run(Map<String, String> values) {
        Element first = ask(command());
        Element executing = first.child(COMMANDS, "command");
        Element form = executing == null ? null : executing.child(DATA, "x");
        if (executing == null || form == null) {
            return problem(first);
        }
        List<String> unknown =
                fields(form).filter(each -> isOpen(each, values)).map(AdminCommand::name).toList();
        if (!unknown.isEmpty()) {
            return "its form wants " + String.join(", ", unknown) + ", too. " + instead();
        }
        String session = executing.attributes().getOrDefault("sessionid", "");
        Element submitted =
                command().withAttribute("sessionid", session).withChild(submission(form, values));
        Element last = ask(submitted);
        return isCompleted(last) || harmless.contains(ErrorAnswer.condition(last))
                ? null
                : problem(last);
    }

    private Element command() {
        return Element.of(COMMANDS, "command").withAttribute("node", ADMIN + "#" + name);
    }

    private Element ask(Element command) {
        Element iq =
                Element.of(Element.CLIENT, "iq")
                        .withAttribute("type", "set")
                        .withAttribute("id", "verona-" + name)
                        .withAttribute("to", domain)
                        .withChild(command);
        return stream.answer(iq);
    }

    private static Stream<Element> fields(Element form) {
        return form.children().stream().filter(each -> each.is(DATA, "field"));
    }

    private static String name(Element field) {
        return field.attributes().getOrDefault("var", "");
    }

    /** A required field without a value. */
    private static boolean isOpen(Element field, Map<String, String> values) {
        return field.child(DATA, "required") != null
                && field.child(DATA, "value") == null
                && !values.containsKey(name(field));
    }

    /** The fields that the form has; others keep their values. */
    private Element submission(Element form, Map<String, String> values) {
        Element submission =
                Element.of(DATA, "x")
                        .withAttribute("type", "submit")
                        .withChild(field(FORM_TYPE, ADMIN));
        for (Element field : fields(form).toList()) {
            Element value = field.child(DATA, "value");
            String name = name(field);
            String filled = values.getOrDefault(name, value == null ? null : value.text());
            if (filled != null && !name.isEmpty() && !name.equals(FORM_TYPE)) {
                submission = submission.withChild(field(name, filled));
            }
        }
        return submission;
    }

    private static Element field(String name, String value) {
        return Element.of(DATA, "field")
                .withAttribute("var", name)
                .withChild(Element.of(DATA, "value").withText(value));
    }

    private static boolean isCompleted(Element answer) {
        Element command = answer.child(COMMANDS, "command");
        return command != null
                && "completed".equals(command.attribute("status"))
                && errors(command).isEmpty();
    }

    /** XEP-0050 §4.3. */
    private static List<String> errors(Element command) {
        return command.children().stream()
                .filter(each -> each.is(COMMANDS, "note") && "error".equals(each.attribute("type")))
                .map(Element::text)
                .toList();
    }

    private String problem(Element answer) {
        Element command = answer.child(COMMANDS, "command");
        // RFC 6120 §8.3.1: an error may contain what it answers.
        if ("error".equals(answer.attribute("type")) || command == null) {
            return ErrorAnswer.describe(answer) + ". " + advice(ErrorAnswer.condition(answer));
        }
        List<String> errors = errors(command);
        return errors.isEmpty()
                ? "the command is not completed. " + instead()
                : "the server says: " + String.join(" ", errors);
    }

    private static String advice(String condition) {
        return switch (condition) {
            case "forbidden", "not-allowed", "not-authorized" ->
                    "Make that account an administrator of the server.";
            case "conflict" -> "An account of that name exists: delete it, or take another name.";
            case "service-unavailable", "item-not-found", "feature-not-implemented" ->
                    "Have the server offer the command: on Prosody that is mod_admin_adhoc, on"
                            + " ejabberd mod_configure with mod_adhoc. "
                            + instead();
            default -> instead();
        };
    }

    private static String instead() {
        return "Or let accounts be registered (verona.external.accounts=register), or give some"
                + " that are there (verona.external.accounts=user:password,...).";
    }
}
