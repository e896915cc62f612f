package verona.internal.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.Room;
import verona.Server;
import verona.server.ServerAuthentication;
import verona.server.ServerKind;

/**
 * An element of a test class that is to be filled in.
 *
 * @param name what the scenario calls it
 * @param said the annotation
 * @param where the element, for messages
 * @param fill takes the value
 */
record Declaration(
        DeclarationKind kind, String name, Annotation said, String where, Consumer<Object> fill) {

    static Declaration of(
            AnnotatedElement element,
            String ownName,
            Class<?> type,
            String where,
            Consumer<Object> fill) {
        List<DeclarationKind> kinds = DeclarationKind.of(element);
        if (kinds.size() > 1) {
            throw DeclarationErrors.declaration(
                    where,
                    "is both a " + kinds.get(0) + " and a " + kinds.get(1),
                    "keep one annotation");
        }
        DeclarationKind kind = kinds.get(0);
        if (type != kind.type()) {
            throw DeclarationErrors.declaration(
                    where,
                    "is of type " + type.getName(),
                    "declare it as " + kind.type().getName());
        }
        Annotation said =
                AnnotationSupport.findAnnotation(element, kind.annotation()).orElseThrow();
        String given = givenName(said);
        return new Declaration(kind, given.isEmpty() ? ownName : given, said, where, fill)
                .checked();
    }

    private static String givenName(Annotation said) {
        if (said instanceof Client client) {
            return client.name();
        }
        if (said instanceof Program program) {
            return program.name();
        }
        if (said instanceof Server server) {
            return server.name();
        }
        return said instanceof Component component ? component.name() : ((Room) said).name();
    }

    /** The name of the server that it is on; {@code ""} for the test's own. */
    String server() {
        if (said instanceof Client client) {
            return client.server();
        } else if (said instanceof Component component) {
            return component.server();
        } else if (said instanceof Program program) {
            return program.server();
        }
        return said instanceof Room room ? room.server() : "";
    }

    /** What distinguishes it from others: only a room may be called like one of another kind. */
    String key() {
        return (kind == DeclarationKind.ROOM ? "room " : "") + name;
    }

    private Declaration checked() {
        if (said instanceof Client client) {
            checkAccount(client);
            ConnectionSettings.of(client, where);
        } else if (said instanceof Component component && !component.jid().isEmpty()) {
            Jids.domain(component.jid(), where);
        } else if (said instanceof Server server && !server.value().isEmpty()) {
            Jids.domain(server.value(), where);
        }
        return this;
    }

    private void checkAccount(Client client) {
        if (client.jid().isEmpty()) {
            if (!client.password().isEmpty()) {
                throw DeclarationErrors.declaration(
                        where, "has a password but no jid", "give the jid, or drop the password");
            }
            return;
        }
        if (client.password().isEmpty()) {
            throw DeclarationErrors.declaration(
                    where,
                    "has the jid " + client.jid() + " but no password",
                    "give the password, or drop the jid for a fresh account");
        }
        if (!client.account().isEmpty()) {
            throw DeclarationErrors.declaration(
                    where, "has a jid and an account label", "drop account: the jid says it");
        }
        Jids.account(client.jid(), where);
        Jids.resource(client, where);
    }

    /** When the scenario connects it. */
    Client.Connect connect() {
        if (said instanceof Client client) {
            return client.connect();
        }
        return said instanceof Component component ? component.connect() : Client.Connect.NEVER;
    }

    /** The same for another element, to be filled in otherwise. */
    Declaration filledBy(Consumer<Object> filling) {
        return new Declaration(kind, name, said, where, filling);
    }

    /** What a field declares that hides this one: what it says counts, and both get the value. */
    Declaration hiddenBy(Declaration hiding) {
        return new Declaration(
                hiding.kind, hiding.name, hiding.said, hiding.where, fill.andThen(hiding.fill));
    }

    /** Whether this, being a parameter, is just another mention of what that declares. */
    boolean mentions(Declaration other) {
        return kind == other.kind && (isBare() || said.equals(other.said));
    }

    private boolean isBare() {
        if (!server().isEmpty()) {
            return false;
        }
        if (said instanceof Program program) {
            return !program.component() && program.jid().isEmpty() && program.secret().isEmpty();
        }
        if (said instanceof Server server) {
            return isBare(server);
        }
        return connect() == Client.Connect.BEFORE
                && (said instanceof Client client ? isBare(client) : isBare((Component) said));
    }

    private static boolean isBare(Client client) {
        return client.jid().isEmpty()
                && client.account().isEmpty()
                && client.resource().isEmpty()
                && !client.automatic()
                && ConnectionSettings.of(client, "").isUnset();
    }

    private static boolean isBare(Server server) {
        return server.value().isEmpty()
                && server.kind() == ServerKind.DEFAULT
                && server.kindName().isEmpty()
                && server.authentication() == ServerAuthentication.DIALBACK;
    }

    private static boolean isBare(Component component) {
        return component.jid().isEmpty() && component.secret().isEmpty();
    }
}
