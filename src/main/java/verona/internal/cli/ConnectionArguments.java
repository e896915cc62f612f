package verona.internal.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.Mechanisms;
import verona.internal.connection.OptionNames;

/** How the clients of scripts connect. */
final class ConnectionArguments {

    @Option(
            names = "--transport",
            paramLabel = "NAME",
            converter = ToTransport.class,
            description = "tcp or websocket (tcp).")
    private Transport transport = Transport.DEFAULT;

    @Option(
            names = "--tls",
            paramLabel = "NAME",
            converter = ToTls.class,
            description = "disabled, if-required, if-offered, required or direct (if-required).")
    private Tls tls = Tls.DEFAULT;

    @Option(
            names = "--mechanism",
            paramLabel = "NAMES",
            converter = ToMechanisms.class,
            description = "SASL mechanisms with commas between them (PLAIN or SCRAM).")
    private Names mechanisms = new Names(List.of());

    @Option(
            names = "--authentication",
            paramLabel = "NAME",
            converter = ToAuthentication.class,
            description = "sasl, sasl2 or fast (sasl).")
    private Authentication authentication = Authentication.DEFAULT;

    @Option(
            names = "--stream-management",
            paramLabel = "NAME",
            converter = ToStreamManagement.class,
            description = "disabled, enabled or manual (disabled).")
    private StreamManagement streamManagement = StreamManagement.DEFAULT;

    ConnectionOptions options() {
        return new ConnectionOptions(transport, tls, mechanisms.all, streamManagement)
                .with(authentication);
    }

    private static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private record Names(List<String> all) {}

    private abstract static class ToConstant<E extends Enum<E>> implements ITypeConverter<E> {

        private final E unset;

        ToConstant(E unset) {
            this.unset = unset;
        }

        @Override
        public E convert(String text) {
            return read(() -> OptionNames.constant(unset, text));
        }
    }

    static final class ToTransport extends ToConstant<Transport> {

        ToTransport() {
            super(Transport.DEFAULT);
        }
    }

    static final class ToTls extends ToConstant<Tls> {

        ToTls() {
            super(Tls.DEFAULT);
        }
    }

    static final class ToAuthentication extends ToConstant<Authentication> {

        ToAuthentication() {
            super(Authentication.DEFAULT);
        }
    }

    static final class ToStreamManagement extends ToConstant<StreamManagement> {

        ToStreamManagement() {
            super(StreamManagement.DEFAULT);
        }
    }

    static final class ToMechanisms implements ITypeConverter<Names> {

        @Override
        public Names convert(String text) {
            return new Names(read(() -> Mechanisms.parse(text)));
        }
    }
}
