package verona.internal.server.embedded.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Something the server can do, in a folder of its own. */
public interface Feature {

    /** Registers what it handles. */
    void install(Router router);

    /** What service discovery says about the server because of it (XEP-0030). */
    default List<String> serverFeatures() {
        return List.of();
    }

    /** What service discovery says about the server beyond that, as forms (XEP-0128). */
    default List<Element> serverForms() {
        return List.of();
    }

    /** The answer about a node of the server; null where this knows of no such node. */
    default @Nullable Element serverNode(Stanza request) {
        return null;
    }

    /** What service discovery says about each account because of it. */
    default List<String> accountFeatures() {
        return List.of();
    }

    /** What else each account is because of it. */
    default List<Element> accountIdentities() {
        return List.of();
    }

    /** What belongs to an account because of it, as far as who asks may know. */
    default List<Element> accountItems(Stanza request) {
        return List.of();
    }

    /** The answer about a node of an account; null where this knows of no such node. */
    default @Nullable Element accountNode(Stanza request) {
        return null;
    }

    /** What streams offer after authentication because of it (RFC 6120 §4.3.2). */
    default List<Element> streamFeatures() {
        return List.of();
    }

    /** What a client may ask this for as it binds a resource, by its name in XEP-0386 §3.1. */
    default List<String> bindFeatures() {
        return List.of();
    }

    /**
     * A client has bound a resource as XEP-0386 has it: does what that entails, and what the client
     * asks this for in its request.
     *
     * @return the answer, null for none
     */
    default @Nullable Element bound(Session session, Element request) {
        return null;
    }

    /**
     * The server ends: says so to clients while they can still receive it, on the dispatcher's
     * thread.
     */
    default void ending() {}

    /** Gives back what it holds beyond memory, when the server has handled its last stanza. */
    default void close() {}
}
