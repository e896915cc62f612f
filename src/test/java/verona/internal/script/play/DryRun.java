package verona.internal.script.play;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.Client;
import verona.Component;
import verona.ReceivedBy;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.stanza.Element;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.stanza.XmlTemplate;

/** A translated test played without a server: what it says, in whose name. */
public final class DryRun {

    /**
     * A method that the test called.
     *
     * @param stanza its argument, null if it has none
     */
    public record Call(String field, String verb, @Nullable Element stanza) {}

    private static final Pattern JID = Pattern.compile("(.*)'s (full )?JID");

    private final List<Call> said = new ArrayList<>();
    private final Map<String, Object> actors = new HashMap<>();
    private final Map<String, Object> fields = new HashMap<>();
    private final Placeholders placeholders =
            Placeholders.with(placeholder -> valueOf(placeholder, actors))
                    .withCaptures(name -> "{scansion:capture:" + name + "}");

    private DryRun() {}

    /** Plays the only test of the class. */
    public static DryRun of(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        DryRun run = new DryRun();
        for (Field field : type.getDeclaredFields()) {
            run.fill(field, test);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                method.invoke(test);
            }
        }
        return run;
    }

    public List<Call> said() {
        return said;
    }

    private void fill(Field field, Object test) throws IllegalAccessException {
        field.setAccessible(true);
        String name = field.getName();
        Object value =
                field.getType() == XmppRoom.class
                        ? new XmppRoom(bare(name + "@conference.localhost"))
                        : player(name, field.getType());
        String given = givenName(field);
        actors.put(given.isEmpty() ? name : given, value);
        fields.put(name, value);
        field.set(test, value);
    }

    private static String givenName(Field field) {
        Client client = field.getAnnotation(Client.class);
        Component component = field.getAnnotation(Component.class);
        if (client != null) {
            return client.name();
        }
        return component == null ? "" : component.name();
    }

    private static EntityBareJid bare(String jid) {
        return JidCreate.entityBareFromOrThrowUnchecked(jid);
    }

    /** Somebody who takes part, and also whatever that has received. */
    private Object player(String field, Class<?> type) {
        Class<?>[] types = {type, ReceivedBy.class};
        InvocationHandler does =
                (self, method, arguments) -> {
                    EntityBareJid jid = bare(field + "@localhost");
                    return switch (method.getName()) {
                        case "bareJid" -> jid;
                        case "jid" -> JidCreate.domainBareFrom(field + ".localhost");
                        case "fullJid" -> JidCreate.entityFullFrom(jid + "/here");
                        default -> {
                            say(field, method.getName(), arguments);
                            yield self;
                        }
                    };
                };
        return Proxy.newProxyInstance(DryRun.class.getClassLoader(), types, does);
    }

    private void say(String field, String verb, Object @Nullable [] arguments) {
        if (arguments == null) {
            said.add(new Call(field, verb, null));
            return;
        }
        StanzaTemplate template =
                arguments[0] instanceof String xml
                        ? new XmlTemplate(xml)
                        : (StanzaTemplate) arguments[0];
        said.add(new Call(field, verb, element(template, verb, placeholders)));
    }

    public static Element element(StanzaTemplate template, String verb, Placeholders values) {
        return verb.startsWith("receives")
                ? template.expectation(values)
                : Xml.read(template.text(values));
    }

    /** The stanza of a text whose placeholders name fields. */
    public Element element(String xml, String verb) {
        Placeholders byField =
                Placeholders.with(placeholder -> valueOf(placeholder, fields))
                        .withCaptures(name -> "{scansion:capture:" + name + "}");
        return element(new XmlTemplate(xml), verb, byField);
    }

    private static CharSequence valueOf(String placeholder, Map<String, Object> all) {
        Matcher jid = JID.matcher(placeholder);
        if (!jid.matches()) {
            return (XmppRoom) all.get(placeholder);
        }
        Object player = called(jid.group(1), all);
        if (player instanceof XmppClient client) {
            return jid.group(2) == null ? client.bareJid() : client.fullJid();
        }
        return ((XmppComponent) player).jid();
    }

    /** As the extension finds it: as it is written, or else without regard to case. */
    private static Object called(String name, Map<String, Object> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .min(Comparator.comparing(entry -> !entry.getKey().equals(name)))
                .orElseThrow(() -> new AssertionError("nobody is called " + name))
                .getValue();
    }
}
