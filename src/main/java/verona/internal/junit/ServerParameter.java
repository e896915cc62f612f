package verona.internal.junit;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** A parameter that is given the server: whichever there is, or the embedded one to control it. */
final class ServerParameter {

    private ServerParameter() {}

    static boolean isOne(Parameter parameter) {
        return parameter.getType() == XmppServer.class
                || parameter.getType() == EmbeddedServer.class;
    }

    static XmppServer value(Parameter parameter, XmppServer server) {
        if (!parameter.getType().isInstance(server)) {
            throw new ParameterResolutionException(
                    Parameters.where(parameter)
                            + " needs the embedded server, and the tests run on "
                            + server.description()
                            + ": say @XmppTest(server = EMBEDDED), or declare it as "
                            + XmppServer.class.getName());
        }
        return server;
    }
}
