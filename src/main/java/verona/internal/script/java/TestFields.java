package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jxmpp.jid.BareJid;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step.Verb;

/** The fields of a test, with the annotations that say who and what is in them. */
final class TestFields {

    private static final String CONNECT = "verona.Client.Connect.";

    private final Script script;
    private final TestNames names;
    private final TestIsolation isolation;
    private final Set<Actor> before;
    private final String body;
    private final Set<String> staticImports = new TreeSet<>();

    /**
     * The fields for a script.
     *
     * @param body the lines that use the fields
     */
    TestFields(
            Script script,
            TestNames names,
            TestIsolation isolation,
            ImplicitConnections connections,
            List<String> body) {
        this.script = script;
        this.names = names;
        this.isolation = isolation;
        before = connections.before();
        this.body = String.join("\n", body);
    }

    /** A field with what stands above it. */
    record Field(
            List<String> comments, String annotation, List<String> values, String declaration) {

        /** Whether it may stand below another without a line between. */
        boolean isShort() {
            return comments.isEmpty() && values.isEmpty();
        }
    }

    List<Field> all() {
        List<Field> fields = new ArrayList<>();
        for (Actor actor : script.actors()) {
            fields.add(actor.kind() == Actor.Kind.CLIENT ? client(actor) : component(actor));
        }
        for (String room : names.rooms()) {
            fields.add(new Field(List.of(), "Room", List.of(), "XmppRoom " + room + ";"));
        }
        return fields;
    }

    /** What the annotations need. */
    Set<String> staticImports() {
        return staticImports;
    }

    private Field client(Actor actor) {
        List<String> values = new ArrayList<>();
        addName(actor, values);
        if (isolation.keepsAccount(actor)) {
            add(values, "jid", actor.jid().toString());
            add(values, "password", actor.password());
        } else {
            addAccount(actor, values);
            add(values, "resource", actor.resource());
        }
        addConnect(actor, values);
        return field(actor, "Client", values, "XmppClient");
    }

    private Field component(Actor actor) {
        List<String> values = new ArrayList<>();
        addName(actor, values);
        if (isolation.keepsDomain(actor)) {
            add(values, "jid", actor.jid().toString());
            add(values, "secret", actor.password());
        }
        addConnect(actor, values);
        return field(actor, "Component", values, "XmppComponent");
    }

    private Field field(Actor actor, String annotation, List<String> values, String type) {
        return new Field(
                comments(actor), annotation, values, type + " " + names.field(actor) + ";");
    }

    /** What stands between two actors may be said of the one before. */
    private List<String> comments(Actor actor) {
        List<Actor> all = script.actors();
        int next = all.indexOf(actor) + 1;
        List<String> comments = new ArrayList<>();
        if (next < all.size() && mentions(all.get(next), actor)) {
            comments.addAll(all.get(next).comments());
        }
        if (next < 2 || !mentions(actor, all.get(next - 2))) {
            comments.addAll(0, actor.comments());
        }
        if (!actor.isAtHome()) {
            comments.add(elsewhere(actor));
        }
        return comments;
    }

    /** Which server a test connects to is a matter of its configuration. */
    private static String elsewhere(Actor actor) {
        String host = actor.host().isEmpty() ? "" : "connect_host: " + actor.host();
        String port = actor.port() == 0 ? "" : "connect_port: " + actor.port();
        return host + (host.isEmpty() || port.isEmpty() ? "" : ", ") + port;
    }

    private static boolean mentions(Actor commented, Actor before) {
        String comments = String.join(" ", commented.comments());
        return !comments.contains(commented.name())
                && (comments.contains(before.name())
                        || comments.contains(before.jid().asBareJid().toString()));
    }

    private static void add(List<String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.add(name + " = " + JavaText.literal(value));
        }
    }

    private void addName(Actor actor, List<String> values) {
        String name = name(actor);
        if (!name.equals(names.field(actor))) {
            add(values, "name", name);
        }
    }

    /** What the extension calls an actor: the field's name, if placeholders can do with it. */
    private String name(Actor actor) {
        String label = names.label(actor);
        boolean needed =
                !label.equalsIgnoreCase(names.field(actor)) && body.contains("${" + label + "'s ");
        return needed ? label : names.field(actor);
    }

    /** Clients of one account share that of the first. */
    private void addAccount(Actor actor, List<String> values) {
        BareJid account = actor.jid().asBareJid();
        Actor first =
                script.actors().stream()
                        .filter(other -> other.jid().asBareJid().equals(account))
                        .findFirst()
                        .orElse(actor);
        if (first != actor) {
            add(values, "account", name(first));
        }
    }

    private void addConnect(Actor actor, List<String> values) {
        if (!before.contains(actor)) {
            String connect = connects(actor) ? "LATER" : "NEVER";
            staticImports.add(CONNECT + connect);
            values.add("connect = " + connect);
        }
    }

    private boolean connects(Actor actor) {
        return script.steps().stream()
                .anyMatch(step -> step.verb() == Verb.CONNECTS && step.actor().equals(actor));
    }
}
