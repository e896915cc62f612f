package verona.internal.server.embedded.adhoc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.stanza.Element;

/** The commands of an entity, which some may use, XEP-0050. */
public final class AdHocCommands implements IqHandler {

    /** The namespace of commands, and the node that they are found at. */
    public static final String NAMESPACE = "http://jabber.org/protocol/commands";

    private final List<AdHocCommand> commands;
    private final Predicate<Jid> allowed;
    private final Map<String, Jid> sessions = new HashMap<>();
    private int count;

    /** Those commands, for those to whom they are allowed. */
    public AdHocCommands(List<AdHocCommand> commands, Predicate<Jid> allowed) {
        this.commands = commands;
        this.allowed = allowed;
    }

    /** Whether there is any command for somebody. */
    public boolean isFor(Jid user) {
        return allowed.test(user);
    }

    /** What discovery says about the node of a query, null where that is none of commands. */
    public @Nullable Element node(Stanza request) {
        return request.payload().namespace().equals(DiscoInfo.INFO)
                ? info(request)
                : items(request);
    }

    /** §2.2: what belongs to the node, null where that is none of commands. */
    public @Nullable Element items(Stanza request) {
        if (!NAMESPACE.equals(request.payload().attribute("node"))) {
            return null;
        }
        List<Element> items =
                commands.stream()
                        .filter(command -> allowed.test(request.from()))
                        .map(
                                c ->
                                        DiscoInfo.item(request.to(), c.name())
                                                .withAttribute("node", c.node()))
                        .toList();
        return DiscoInfo.items(items);
    }

    /** §2.2 and §2.3: what the node is, null where that is none of commands. */
    public @Nullable Element info(Stanza request) {
        String node = request.payload().attribute("node");
        if (NAMESPACE.equals(node)) {
            return info(new DiscoInfo("automation", "command-list", ""));
        }
        AdHocCommand command = find(node);
        return command == null || !allowed.test(request.from())
                ? null
                : info(new DiscoInfo("automation", "command-node", command.name()));
    }

    private static Element info(DiscoInfo info) {
        return info.features(List.of(NAMESPACE, DataForm.NAMESPACE)).toElement();
    }

    private @Nullable AdHocCommand find(@Nullable String node) {
        return commands.stream().filter(c -> c.node().equals(node)).findFirst().orElse(null);
    }

    /** §2.4. */
    @Override
    public Stanza handle(Stanza request) {
        AdHocCommand command = find(request.payload().attribute("node"));
        if (!request.isSet() || !request.payload().name().equals("command")) {
            throw bad("malformed-action", "a command is run by <command/> in an IQ of type set");
        }
        if (command == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such command");
        }
        if (!allowed.test(request.from())) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not use that command");
        }
        return request.result(execute(command, request));
    }

    private Element execute(AdHocCommand command, Stanza request) {
        String session = session(request);
        Element form = request.payload().child(DataForm.NAMESPACE, "x");
        return switch (Elements.attribute(request.payload(), "action", "execute")) {
            case "cancel" -> end(command, session, "canceled");
            case "execute", "complete" -> {
                DataForm needed = form == null ? command.form() : null;
                yield needed == null
                        ? complete(command, session, form)
                        : ask(command, needed, session, request);
            }
            case "next", "prev" -> throw bad("bad-action", "there is only one form");
            default -> throw bad("malformed-action", "there is no such action");
        };
    }

    /** §3.1: the session that the request belongs to, else a new one. */
    private String session(Stanza request) {
        String session = request.payload().attribute("sessionid");
        if (session != null && !request.from().equals(sessions.get(session))) {
            throw bad("bad-sessionid", "there is no such session");
        }
        return session == null ? Integer.toString(++count) : session;
    }

    private Element ask(AdHocCommand command, DataForm form, String session, Stanza request) {
        sessions.put(session, request.from());
        Element actions =
                Elements.of(NAMESPACE, "actions", Element.of(NAMESPACE, "complete"))
                        .withAttribute("execute", "complete");
        return command(command, session, "executing")
                .withChild(actions)
                .withChild(form.toElement());
    }

    private Element complete(AdHocCommand command, String session, @Nullable Element form) {
        Element done = command.run(form == null ? Map.of() : DataForm.values(form));
        return end(command, session, "completed").withChild(done);
    }

    private Element end(AdHocCommand command, String session, String status) {
        sessions.remove(session);
        return command(command, session, status);
    }

    private static Element command(AdHocCommand command, String session, String status) {
        return Element.of(NAMESPACE, "command")
                .withAttribute("node", command.node())
                .withAttribute("status", status)
                .withAttribute("sessionid", session);
    }

    /** The refusal of a malformed request, with a condition of §4.4. */
    public static StanzaError bad(String condition, String text) {
        return new StanzaError(Condition.BAD_REQUEST, text).with(Element.of(NAMESPACE, condition));
    }
}
