package verona.internal.connection;

import verona.stanza.Element;

/** The conditions by which servers refuse a login. */
public final class LoginFailures {

    private LoginFailures() {}

    /** Of a failure of SASL, RFC 6120 §6.5, or of SASL2, XEP-0388 §2.6.2. */
    public static String ofSasl(Element failure) {
        return failure.children().stream()
                .filter(each -> each.namespace().equals(Namespaces.SASL))
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("<" + failure.name() + ">");
    }

    /** Of the answer to a request for a resource, RFC 6120 §7.6.2 and §7.7.2. */
    public static String ofBinding(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        return error == null
                ? "<" + answer.name() + ">"
                : StreamErrors.stanzaCondition(error).orElse("undefined-condition");
    }
}
