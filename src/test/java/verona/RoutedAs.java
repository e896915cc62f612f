package verona;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import verona.server.Routing;
import verona.server.XmppServer;

/** Servers that say that they route in a certain way, whether they do or not. */
public final class RoutedAs {

    private RoutedAs() {}

    /** That server in all but what it says of its routing. */
    public static XmppServer of(XmppServer server, Routing routing) {
        return (XmppServer)
                Proxy.newProxyInstance(
                        XmppServer.class.getClassLoader(),
                        new Class<?>[] {XmppServer.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("routing")) {
                                return routing;
                            }
                            try {
                                return method.invoke(server, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
