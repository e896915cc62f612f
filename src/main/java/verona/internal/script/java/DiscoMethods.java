package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.factory;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;

/** Typed methods for service discovery (XEP-0030). */
final class DiscoMethods extends Vocabulary {

    static final String INFO = "http://jabber.org/protocol/disco#info";
    static final String ITEMS = "http://jabber.org/protocol/disco#items";

    private final FormMethods forms;

    DiscoMethods(Values values, FormMethods forms) {
        super(values);
        this.forms = forms;
    }

    JavaExpression info(Element query) throws NoTypedMethodException {
        requireOnly(query, "node");
        JavaExpression info = withAttributes(factory("discoInfo"), query, "node");
        List<JavaExpression> features = new ArrayList<>();
        for (Element child : query.children()) {
            if (child.is(INFO, "feature")) {
                requireEmpty(child, "var");
                features.add(value(attribute(child, "var")));
            } else {
                info = with(withFeatures(info, features), child);
                features.clear();
            }
        }
        return withFeatures(info, features);
    }

    private static JavaExpression withFeatures(JavaExpression info, List<JavaExpression> features) {
        return features.isEmpty() ? info : info.call("feature", features);
    }

    private JavaExpression with(JavaExpression info, Element child) throws NoTypedMethodException {
        return child.is(INFO, "identity")
                ? info.call("identity", identity(child))
                : info.call("form", forms.form(child));
    }

    private List<JavaExpression> identity(Element identity) throws NoTypedMethodException {
        requireEmpty(identity, "category", "type", "name");
        List<JavaExpression> arguments = new ArrayList<>();
        arguments.add(value(attribute(identity, "category")));
        arguments.add(value(attribute(identity, "type")));
        String name = identity.attribute("name");
        if (name != null) {
            arguments.add(value(name));
        }
        return arguments;
    }

    JavaExpression items(Element query) throws NoTypedMethodException {
        requireOnly(query, "node");
        JavaExpression items = withAttributes(factory("discoItems"), query, "node");
        for (Element child : query.children()) {
            require(child.is(ITEMS, "item"));
            requireEmpty(child, "jid", "name", "node");
            items = withItem(items, child);
        }
        return items;
    }

    private JavaExpression withItem(JavaExpression items, Element item)
            throws NoTypedMethodException {
        JavaExpression jid = value(attribute(item, "jid"));
        String name = item.attribute("name");
        String node = item.attribute("node");
        require(name == null || node == null);
        if (node != null) {
            return items.call("nodeItem", jid, value(node));
        }
        return name == null ? items.call("item", jid) : items.call("item", jid, value(name));
    }
}
