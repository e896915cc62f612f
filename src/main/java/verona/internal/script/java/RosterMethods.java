package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.constant;
import static verona.internal.script.java.JavaExpression.factory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** Typed methods for rosters (RFC 6121 §2). */
final class RosterMethods extends Vocabulary {

    static final String ROSTER = "jabber:iq:roster";

    RosterMethods(Values values) {
        super(values);
    }

    JavaExpression roster(Element query) throws NoTypedMethodException {
        requireOnly(query, "ver");
        JavaExpression roster = withAttributes(factory("roster"), query, "ver");
        for (Element child : query.children()) {
            require(child.is(ROSTER, "item"));
            roster = roster.call("item", item(child));
        }
        return roster;
    }

    private JavaExpression item(Element item) throws NoTypedMethodException {
        requireOnly(item, "jid", "name", "subscription", "ask", "approved");
        JavaExpression jid = value(attribute(item, "jid"));
        if (item.attributes().size() == 1 && item.content().isEmpty()) {
            return jid;
        }
        JavaExpression contact = withAttributes(factory("rosterItem", jid), item, "name");
        contact = withSubscription(contact, item.attribute("subscription"));
        contact = withFlag(contact, "asked", item.attribute("ask"), "subscribe");
        contact = withFlag(contact, "approved", item.attribute("approved"), "true");
        List<JavaExpression> groups = new ArrayList<>();
        for (Element child : item.children()) {
            require(child.is(ROSTER, "group"));
            groups.add(value(text(child)));
        }
        return groups.isEmpty() ? contact : contact.call("group", groups);
    }

    private static JavaExpression withSubscription(JavaExpression contact, @Nullable String value)
            throws NoTypedMethodException {
        if (value == null) {
            return contact;
        }
        for (Subscription subscription : Subscription.values()) {
            if (subscription.toString().equals(value)) {
                String name = subscription.name();
                return contact.call("subscription", constant(Subscription.class.getName(), name));
            }
        }
        throw new NoTypedMethodException();
    }

    private static JavaExpression withFlag(
            JavaExpression contact, String method, @Nullable String value, String set)
            throws NoTypedMethodException {
        require(value == null || value.equals(set));
        return value == null ? contact : contact.call(method);
    }
}
