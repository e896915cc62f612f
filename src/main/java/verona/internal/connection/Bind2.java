package verona.internal.connection;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** What a client asks for together with SASL2: XEP-0386 and XEP-0198 §9. */
final class Bind2 {

    private Bind2() {}

    static boolean isOffered(Element features) {
        return offer(features) != null;
    }

    private static @Nullable Element offer(Element features) {
        Element inline = ExtensibleSasl.inline(features);
        return inline == null ? null : inline.child(Namespaces.BIND2, "bind");
    }

    /** Whether stream management can be enabled at once, XEP-0386 §3.1. */
    static boolean offersManagement(Element features) {
        Element bind = offer(features);
        Element inline = bind == null ? null : bind.child(Namespaces.BIND2, "inline");
        return inline != null
                && inline.children().stream()
                        .anyMatch(each -> TopLevel.MANAGEMENT.equals(each.attribute("var")));
    }

    /** The request for a resource, with stream management if that is wanted. */
    static Element request(boolean managed) {
        Element bind = Element.of(Namespaces.BIND2, "bind");
        return managed ? bind.withChild(StreamManager.enable()) : bind;
    }

    private static Element bound(Element success) {
        return required(
                success.child(Namespaces.BIND2, "bound"), "did not bind a resource (XEP-0386)");
    }

    /** The answer to the request for stream management. */
    static Element management(Element success) {
        return required(
                management(bound(success), "enabled"),
                "did not answer the request for stream management (XEP-0198)");
    }

    /** The answer to the request to resume a session. */
    static Element resumption(Element success) {
        return required(
                management(success, "resumed"),
                "did not answer the request to resume the session (XEP-0198)");
    }

    /** The element of that name, or one that says why not. */
    private static @Nullable Element management(Element parent, String name) {
        Element wanted = parent.child(TopLevel.MANAGEMENT, name);
        return wanted == null ? parent.child(TopLevel.MANAGEMENT, "failed") : wanted;
    }

    /** The full JID that the client has now. */
    static String identity(Element success) {
        bound(success);
        return required(
                        success.child(Namespaces.SASL2, "authorization-identifier"),
                        "did not say who it is (XEP-0388 §2.6.1)")
                .text()
                .strip();
    }

    private static Element required(@Nullable Element child, String missing) {
        if (child == null) {
            throw new ConnectionException(
                    "the server authenticated the client, and " + missing, null);
        }
        return child;
    }
}
