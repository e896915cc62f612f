package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** Typed methods for multi-user chat (XEP-0045). */
final class MucMethods extends Vocabulary {

    static final String MUC = "http://jabber.org/protocol/muc";
    static final String USER = MUC + "#user";
    static final String ADMIN = MUC + "#admin";
    static final String OWNER = MUC + "#owner";

    private static final Map<String, String> AFFILIATIONS =
            Map.of(
                    "owner", "owner",
                    "admin", "admin",
                    "member", "member",
                    "outcast", "outcast",
                    "none", "noAffiliation");

    private static final Map<String, String> ROLES =
            Map.of(
                    "moderator", "moderator",
                    "participant", "participant",
                    "visitor", "visitor",
                    "none", "noRole");

    private static final Map<String, String> LIMITS =
            Map.of("maxstanzas", "maxStanzas", "maxchars", "maxChars", "seconds", "seconds");

    private final FormMethods forms;

    MucMethods(Values values, FormMethods forms) {
        super(values);
        this.forms = forms;
    }

    JavaExpression muc(Element x) throws NoTypedMethodException {
        requireOnly(x);
        JavaExpression muc = factory("muc");
        for (Element child : x.children()) {
            require(child.namespace().equals(MUC));
            muc =
                    switch (child.name()) {
                        case "password" -> muc.call("password", value(text(child)));
                        case "history" -> history(muc, child);
                        default -> throw new NoTypedMethodException();
                    };
        }
        return muc;
    }

    private JavaExpression history(JavaExpression muc, Element history)
            throws NoTypedMethodException {
        requireEmpty(history, "maxstanzas", "maxchars", "seconds", "since");
        require(!history.attributes().isEmpty());
        JavaExpression limited = muc;
        for (Map.Entry<String, String> limit : history.attributes().entrySet()) {
            limited =
                    limit.getKey().equals("since")
                            ? limited.call("since", value(limit.getValue()))
                            : limited.call(LIMITS.get(limit.getKey()), number(limit.getValue()));
        }
        return limited;
    }

    JavaExpression user(Element x) throws NoTypedMethodException {
        requireOnly(x);
        JavaExpression user = factory("mucUser");
        for (Element child : x.children()) {
            require(child.namespace().equals(USER));
            user =
                    switch (child.name()) {
                        case "status" -> user.call("status", statusCode(child));
                        case "item" -> user.call("item", userItem(child));
                        case "invite", "decline" -> user.call(child.name(), invite(child));
                        case "password" -> user.call("password", value(text(child)));
                        case "destroy" -> user.call("destroy", destroy(child));
                        default -> throw new NoTypedMethodException();
                    };
        }
        return user;
    }

    private static JavaExpression statusCode(Element status) throws NoTypedMethodException {
        requireEmpty(status, "code");
        return number(attribute(status, "code"));
    }

    private List<JavaExpression> userItem(Element item) throws NoTypedMethodException {
        return isSimple(item, "affiliation") && item.attribute("nick") == null
                ? simpleItem(item)
                : List.of(item(item));
    }

    JavaExpression admin(Element query) throws NoTypedMethodException {
        requireOnly(query);
        JavaExpression admin = factory("mucAdmin");
        for (Element child : query.children()) {
            require(child.is(ADMIN, "item"));
            admin = admin.call("item", adminItem(child));
        }
        return admin;
    }

    private List<JavaExpression> adminItem(Element item) throws NoTypedMethodException {
        boolean ofUser = isSimple(item, "affiliation") && lacks(item, "role", "nick");
        boolean ofOccupant = isSimple(item, "role") && lacks(item, "affiliation", "jid");
        return ofUser || ofOccupant ? simpleItem(item) : List.of(item(item));
    }

    private static boolean isSimple(Element item, String attribute) {
        return item.content().isEmpty() && item.attribute(attribute) != null;
    }

    private static boolean lacks(Element item, String... attributes) {
        return List.of(attributes).stream().allMatch(name -> item.attribute(name) == null);
    }

    private List<JavaExpression> simpleItem(Element item) throws NoTypedMethodException {
        requireOnly(item, "affiliation", "role", "jid", "nick");
        List<JavaExpression> arguments = new ArrayList<>();
        if (item.attribute("affiliation") != null) {
            arguments.add(affiliation(item));
        }
        if (item.attribute("role") != null) {
            arguments.add(role(item));
        }
        for (String name : List.of("jid", "nick")) {
            String value = item.attribute(name);
            if (value != null) {
                arguments.add(value(value));
            }
        }
        return arguments;
    }

    private static JavaExpression affiliation(Element item) throws NoTypedMethodException {
        return JavaExpression.constant(oneOf(AFFILIATIONS, attribute(item, "affiliation")));
    }

    private static JavaExpression role(Element item) throws NoTypedMethodException {
        return JavaExpression.constant(oneOf(ROLES, attribute(item, "role")));
    }

    private JavaExpression item(Element item) throws NoTypedMethodException {
        requireOnly(item, "affiliation", "role", "jid", "nick");
        JavaExpression detailed = factory("mucItem");
        if (item.attribute("affiliation") != null) {
            detailed = detailed.call("affiliation", affiliation(item));
        }
        if (item.attribute("role") != null) {
            detailed = detailed.call("role", role(item));
        }
        detailed = withAttributes(detailed, item, "jid", "nick");
        for (Element child : item.children()) {
            require(child.namespace().equals(item.namespace()));
            detailed =
                    switch (child.name()) {
                        case "reason" -> detailed.call("reason", value(text(child)));
                        case "actor" -> actor(detailed, child);
                        default -> throw new NoTypedMethodException();
                    };
        }
        return detailed;
    }

    private JavaExpression actor(JavaExpression item, Element actor) throws NoTypedMethodException {
        requireEmpty(actor, "jid", "nick");
        require(!actor.attributes().isEmpty());
        JavaExpression by = item;
        for (Map.Entry<String, String> who : actor.attributes().entrySet()) {
            String method = who.getKey().equals("jid") ? "actor" : "actorNick";
            by = by.call(method, value(who.getValue()));
        }
        return by;
    }

    private JavaExpression invite(Element invite) throws NoTypedMethodException {
        requireOnly(invite, "to", "from");
        return withReason(withAttributes(factory("mucInvite"), invite, "to", "from"), invite);
    }

    private JavaExpression destroy(Element destroy) throws NoTypedMethodException {
        requireOnly(destroy, "jid");
        String room = destroy.attribute("jid");
        JavaExpression end = factory("mucDestroy");
        return withReason(room == null ? end : end.call("alternative", value(room)), destroy);
    }

    private JavaExpression withReason(JavaExpression on, Element element)
            throws NoTypedMethodException {
        JavaExpression all = on;
        for (Element child : element.children()) {
            boolean password = child.name().equals("password") && element.name().equals("destroy");
            require(child.name().equals("reason") || password);
            require(child.namespace().equals(element.namespace()));
            all = all.call(child.name(), value(text(child)));
        }
        return all;
    }

    JavaExpression owner(Element query) throws NoTypedMethodException {
        requireOnly(query);
        List<Element> children = query.children();
        if (children.size() == 1 && forms.isRoomConfig(children.get(0))) {
            return forms.roomConfig(children.get(0));
        }
        JavaExpression owner = factory("mucOwner");
        for (Element child : children) {
            owner = child.is(OWNER, "destroy") ? end(owner, child) : form(owner, child);
        }
        return owner;
    }

    private JavaExpression end(JavaExpression owner, Element destroy)
            throws NoTypedMethodException {
        boolean plain = destroy.attributes().isEmpty() && destroy.content().isEmpty();
        return plain ? owner.call("destroy") : owner.call("destroy", destroy(destroy));
    }

    private JavaExpression form(JavaExpression owner, Element form) throws NoTypedMethodException {
        return owner.call("form", forms.form(form));
    }
}
