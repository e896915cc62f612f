package verona.internal.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jxmpp.JxmppContext;

/**
 * Calls of methods whose parameters or result Smack 4.5 has changed: a call in the source would
 * link with one of the two only.
 */
final class SmackCalls {

    private static final Method PARSE_STANZA = method(PacketParserUtils.class, "parseStanza");
    private static final Method ON_STREAM_OPEN =
            method(AbstractXMPPConnection.class, "onStreamOpen");

    private SmackCalls() {}

    /** Reads a stanza by Smack's providers. */
    static Stanza parse(String xml) throws Exception {
        XmlPullParser parser = PacketParserUtils.getParserFor(xml);
        Object[] all = {parser, XmlEnvironment.EMPTY, JxmppContext.getDefaultContext()};
        return (Stanza)
                call(PARSE_STANZA, null, Arrays.copyOf(all, PARSE_STANZA.getParameterCount()));
    }

    /** Shows Smack the opening tag of the server's stream. */
    static void openStream(AbstractXMPPConnection connection, XmlPullParser parser)
            throws Exception {
        call(ON_STREAM_OPEN, connection, parser);
    }

    /** The method of that name that reads from a parser. */
    private static Method method(Class<?> type, String name) {
        Method method =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(candidate -> candidate.getName().equals(name))
                        .filter(
                                candidate ->
                                        candidate.getParameterTypes()[0] == XmlPullParser.class)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchMethodError(type.getName() + "." + name));
        method.setAccessible(true);
        return method;
    }

    private static Object call(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
