package verona.junit;

import java.lang.reflect.AnnotatedElement;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;

/**
 * An element of a test class that is to be filled in.
 *
 * @param name what the scenario calls it
 * @param where the element, for messages
 * @param fill takes the value
 */
record Declaration(
        String name,
        AnnotatedElement element,
        String where,
        java.util.function.Consumer<Object> fill) {

    static Declaration of(
            AnnotatedElement element,
            String ownName,
            Class<?> type,
            String where,
            java.util.function.Consumer<Object> fill) {
        boolean client = AnnotationSupport.isAnnotated(element, Client.class);
        boolean room = AnnotationSupport.isAnnotated(element, Room.class);
        if (client && room) {
            throw Bad.declaration(where, "is both a client and a room", "keep one annotation");
        }
        Class<?> wanted = client ? XmppClient.class : XmppRoom.class;
        if (type != wanted) {
            throw Bad.declaration(
                    where, "is of type " + type.getName(), "declare it as " + wanted.getName());
        }
        Declaration declaration = new Declaration("", element, where, fill);
        String given = client ? declaration.client().name() : declaration.room().name();
        return new Declaration(given.isEmpty() ? ownName : given, element, where, fill).checked();
    }

    boolean isClient() {
        return AnnotationSupport.isAnnotated(element, Client.class);
    }

    Client client() {
        return AnnotationSupport.findAnnotation(element, Client.class).orElseThrow();
    }

    Room room() {
        return AnnotationSupport.findAnnotation(element, Room.class).orElseThrow();
    }

    private Declaration checked() {
        if (isClient()) {
            checkAccount(client());
        }
        return this;
    }

    private void checkAccount(Client client) {
        if (client.jid().isEmpty()) {
            if (!client.password().isEmpty()) {
                throw Bad.declaration(
                        where, "has a password but no jid", "give the jid, or drop the password");
            }
            return;
        }
        if (client.password().isEmpty()) {
            throw Bad.declaration(
                    where,
                    "has the jid " + client.jid() + " but no password",
                    "give the password, or drop the jid for a fresh account");
        }
        if (!client.account().isEmpty()) {
            throw Bad.declaration(
                    where, "has a jid and an account label", "drop account: the jid says it");
        }
        Jids.account(client.jid(), where);
        Jids.resource(client, where);
    }

    /** Whether this, being a parameter, is just another mention of that client. */
    boolean mentions(Client declared) {
        Client mine = client();
        boolean bare =
                mine.jid().isEmpty()
                        && mine.account().isEmpty()
                        && mine.resource().isEmpty()
                        && mine.connect() == Client.Connect.BEFORE
                        && !mine.automatic();
        return bare || mine.equals(declared);
    }
}
