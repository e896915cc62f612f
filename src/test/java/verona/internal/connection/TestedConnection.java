package verona.internal.connection;

import java.util.List;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.server.XmppServer;

/** How clients connect that a test makes without the extension: as the run's settings say. */
public final class TestedConnection {

    private TestedConnection() {}

    /** What the system properties say. */
    public static ConnectionOptions options() {
        String mechanism = System.getProperty("verona.mechanism", "");
        return new ConnectionOptions(
                        constant("verona.transport", Transport.DEFAULT),
                        constant("verona.tls", Tls.DEFAULT),
                        mechanism.isEmpty() ? List.of() : Mechanisms.parse(mechanism),
                        constant("verona.streamManagement", StreamManagement.DEFAULT))
                .with(constant("verona.authentication", Authentication.DEFAULT));
    }

    /** The port for such clients. */
    public static int port(XmppServer server) {
        return options().tls() == Tls.DIRECT ? server.directTlsPort() : server.port();
    }

    private static <E extends Enum<E>> E constant(String name, E unset) {
        String value = System.getProperty(name);
        return value == null ? unset : OptionNames.constant(unset, value);
    }
}
