package verona.internal.script.java;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.script.java.Addresses.Address;
import verona.internal.script.parse.Placeholder;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step;

/** What the clients, components and rooms of a script are called in a test. */
final class TestNames {

    /** Factories of {@code Stanzas} that a field of that name would hide. */
    private static final List<String> CONSTANTS =
            List.of("owner", "admin", "member", "outcast", "moderator", "participant", "visitor");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} .,_'-]+");

    private final Map<Actor, String> actors = new LinkedHashMap<>();
    private final Map<String, String> rooms = new LinkedHashMap<>();
    private final Addresses addresses;

    TestNames(Script script) {
        String stanzas = script.steps().stream().map(Step::stanza).collect(joining("\n"));
        JavaNames names = new JavaNames(hidden(stanzas));
        for (Actor actor : script.actors()) {
            actors.put(actor, names.field(actor.name(), kind(actor)));
        }
        addresses = new Addresses(stanzas);
        addresses.addWildcards();
        actors.keySet().forEach(this::addAddresses);
        for (String room : rooms(stanzas, domain(script))) {
            String name = names.field(room.substring(0, room.indexOf('@')), "Room");
            rooms.put(room, name);
            addresses.add(new Address(JavaExpression.of(name), "${" + name + "}", true), "", room);
        }
    }

    private static String kind(Actor actor) {
        return actor.kind() == Actor.Kind.CLIENT ? "Client" : "Component";
    }

    /** The domain of the script's clients. */
    static DomainBareJid domain(Script script) {
        return script.actors().stream()
                .filter(actor -> actor.kind() == Actor.Kind.CLIENT)
                .map(actor -> actor.jid().asDomainBareJid())
                .findFirst()
                .orElseGet(() -> JidCreate.domainBareFromOrThrowUnchecked("localhost"));
    }

    /** Those constants that the script may have a use for. */
    private static Set<String> hidden(String stanzas) {
        Set<String> hidden = new HashSet<>();
        for (String constant : CONSTANTS) {
            if (stanzas.matches("(?s).*['\"]" + constant + "['\"].*")) {
                hidden.add(constant);
            }
        }
        for (String condition : ErrorMethods.CONDITIONS) {
            if (stanzas.contains("<" + condition)) {
                hidden.add(condition);
            }
        }
        return hidden;
    }

    /** The addresses at the domain's chat service, but for those inside of a URI. */
    private static Collection<String> rooms(String stanzas, DomainBareJid domain) {
        Matcher room =
                Pattern.compile(
                                "(?<![^\\s\"'<>=?;,(){}])[^\\s\"'<>&@/:=?;,(){}]+@conference\\."
                                        + Pattern.quote(domain.toString())
                                        + "(?![\\w@-]|\\.\\w)",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(stanzas);
        Map<String, String> rooms = new LinkedHashMap<>();
        while (room.find()) {
            rooms.putIfAbsent(room.group().toLowerCase(Locale.ROOT), room.group());
        }
        return rooms.values();
    }

    private void addAddresses(Actor actor) {
        if (actor.kind() == Actor.Kind.CLIENT) {
            String bare = actor.jid().asBareJid().toString();
            String full = actor.resource().isEmpty() ? "" : actor.jid().toString();
            addAddress(actor, "bareJid", false, bare);
            addAddress(actor, "fullJid", true, full);
        } else {
            addAddress(actor, "jid", false, actor.jid().toString());
            addAddress(actor, "jid", true, "");
        }
    }

    private void addAddress(Actor actor, String method, boolean full, String text) {
        JavaExpression expression = JavaExpression.of(field(actor)).call(method);
        addresses.add(
                new Address(expression, placeholder(label(actor), full), false),
                placeholder(actor.name(), full),
                text);
    }

    private static String placeholder(String name, boolean full) {
        return new Placeholder(name, full).toString();
    }

    /** The field of an actor. */
    String field(Actor actor) {
        return actors.get(actor);
    }

    /**
     * What placeholders call an actor: by its name, unless it has characters that XML would escape,
     * or another is called like that. They don't tell capital letters from small ones.
     */
    String label(Actor actor) {
        return PLAIN.matcher(actor.name()).matches() && isUnique(actor)
                ? actor.name()
                : field(actor);
    }

    private boolean isUnique(Actor actor) {
        String name = actor.name();
        return actors.entrySet().stream()
                .filter(other -> !other.getKey().equals(actor))
                .noneMatch(
                        other ->
                                other.getKey().name().equalsIgnoreCase(name)
                                        || other.getValue().equalsIgnoreCase(name));
    }

    /** The fields of the rooms. */
    Iterable<String> rooms() {
        return rooms.values();
    }

    Addresses addresses() {
        return addresses;
    }
}
