package verona.internal.script.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.script.Actor;

/** One actor's section. */
final class ActorParser {

    private static final Pattern PROPERTY = Pattern.compile("\\s*([\\w-]+)\\s*:\\s*(.*?)\\s*");
    private static final List<String> KNOWN =
            List.of("jid", "password", "resource", "connect_host", "connect_port");

    private record Property(String value, int line, int column) {}

    private final Problems problems;
    private final List<String> comments;
    private final int line;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private Actor.Kind kind = Actor.Kind.CLIENT;
    private String name = "";
    private boolean sound = true;

    ActorParser(Problems problems, List<String> comments, int line) {
        this.problems = problems;
        this.comments = List.copyOf(comments);
        this.line = line;
    }

    void kind(String text) {
        if (text.equalsIgnoreCase("component")) {
            kind = Actor.Kind.COMPONENT;
        } else if (!text.equalsIgnoreCase("client")) {
            wrong(line, 2, "'" + text + "' is no kind of actor: Client or Component is expected");
        }
    }

    void name(String text, int column, List<Actor> others) {
        name = text;
        if (text.isEmpty()) {
            wrong(line, column, "the actor's name is expected");
        } else if (others.stream().anyMatch(other -> other.name().equals(text))) {
            wrong(line, column, "there is an actor '" + text + "' already: give one another name");
        }
    }

    void property(String text, int number) {
        Matcher property = PROPERTY.matcher(text);
        if (!property.matches()) {
            wrong(
                    number,
                    Lines.indent(text),
                    "a property of '" + name + "' is expected, as in 'jid: romeo@localhost'");
            return;
        }
        String key = property.group(1);
        if (!KNOWN.contains(key)) {
            wrong(
                    number,
                    property.start(1) + 1,
                    "'" + key + "' is no property: expected one of " + String.join(", ", KNOWN));
        } else if (property.group(2).isEmpty()) {
            wrong(number, property.end(), "a value is expected for " + key);
            properties.putIfAbsent(key, new Property("", number, property.end()));
        } else {
            put(key, new Property(property.group(2), number, property.start(2) + 1));
        }
    }

    private void put(String key, Property property) {
        Property earlier = properties.putIfAbsent(key, property);
        if (earlier != null) {
            wrong(property, key + " is given in line " + earlier.line() + " already");
        }
    }

    /** The actor, null where it can't be one. */
    @Nullable Actor finish() {
        Property given = properties.get("jid");
        Jid jid = given == null || given.value().isEmpty() ? null : jid(given);
        Property password = properties.get("password");
        int port = port(properties.get("connect_port"));
        if (given == null || password == null) {
            String missing = given == null ? "a jid" : "a password";
            wrong(line, 1, missing + " is expected for '" + name + "', indented, below");
        }
        if (!sound || jid == null || password == null) {
            return name.isEmpty() ? null : stub(jid);
        }
        Property host = properties.get("connect_host");
        return new Actor(
                kind,
                name,
                jid,
                password.value(),
                host == null ? "" : host.value(),
                port,
                comments);
    }

    /** An actor of whom the name is known: what it does shall not be a problem too. */
    private Actor stub(@Nullable Jid jid) {
        Jid some = jid == null ? JidCreate.domainBareFromOrThrowUnchecked("localhost") : jid;
        return new Actor(kind, name, some, "", "", 0, comments);
    }

    private @Nullable Jid jid(Property given) {
        try {
            Jid jid = JidCreate.from(given.value());
            return kind == Actor.Kind.CLIENT ? client(jid, given) : component(jid, given);
        } catch (XmppStringprepException e) {
            return noJid(given);
        }
    }

    private @Nullable Jid noJid(Property given) {
        wrong(
                given,
                kind == Actor.Kind.CLIENT
                        ? "a client's jid is expected as user@domain or user@domain/resource"
                        : "a component's jid is expected as a domain, as in gateway.localhost");
        return null;
    }

    private @Nullable Jid client(Jid jid, Property given) throws XmppStringprepException {
        if (!jid.hasLocalpart()) {
            return noJid(given);
        }
        Property resource = properties.get("resource");
        if (resource == null) {
            return jid;
        }
        Jid whole = JidCreate.from(jid.asBareJid() + "/" + resource.value());
        if (jid.hasResource() && !jid.equals(whole)) {
            wrong(resource, "the jid has the resource '" + jid.getResourceOrNull() + "' already");
        }
        return whole;
    }

    private @Nullable Jid component(Jid jid, Property given) {
        Property resource = properties.get("resource");
        if (resource != null) {
            wrong(resource, "a component binds no resource: leave it out");
        }
        return jid.isDomainBareJid() ? jid : noJid(given);
    }

    private int port(@Nullable Property given) {
        if (given == null) {
            return 0;
        }
        boolean number = given.value().matches("\\d{1,5}");
        int port = number ? Integer.parseInt(given.value()) : 0;
        if (port < 1 || port > 65_535) {
            wrong(given, "a port is expected, 1 to 65535");
        }
        return port;
    }

    private void wrong(Property property, String message) {
        wrong(property.line(), property.column(), message);
    }

    private void wrong(int number, int column, String message) {
        sound = false;
        problems.add(number, column, message);
    }
}
