package verona.internal.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import verona.server.Routing;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;

/**
 * A server behind what records. It says itself how it routes: otherwise Verona would ask for its
 * software, and that would be what is recorded.
 */
final class RecordedServer {

    private RecordedServer() {}

    static XmppServer start(Function<String, String> settings) {
        XmppServer server = Servers.start(ServerKind.EXTERNAL, settings);
        return (XmppServer)
                Proxy.newProxyInstance(
                        XmppServer.class.getClassLoader(),
                        new Class<?>[] {XmppServer.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("routing")) {
                                return Routing.IN_ORDER;
                            }
                            try {
                                return method.invoke(server, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
