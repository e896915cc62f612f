package verona.internal.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verona.internal.server.Durations;
import verona.internal.server.embedded.core.Addresses;
import verona.server.ServerException;

/** Values of arguments. Messages say how to write them. */
final class Converters {

    private Converters() {}

    /** A TCP port. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // The same message for what is no number.
            }
            throw new TypeConversionException("a port is from 0 to 65535, not " + text);
        }
    }

    /** An XMPP domain. */
    static final class Domain implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            try {
                return Addresses.domain(text).toString();
            } catch (ServerException e) {
                throw new TypeConversionException("'" + text + "' can be no XMPP domain");
            }
        }
    }

    /** A bare JID. */
    static final class BareJid implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            try {
                return Addresses.bare(text).toString();
            } catch (ServerException e) {
                throw new TypeConversionException("'" + text + "' can be no bare JID");
            }
        }
    }

    /** How long something takes. */
    static final class Length implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return Durations.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("write it like 5s, 500ms or PT5S, not " + text);
            }
        }
    }

    /** A moment. */
    static final class Moment implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "write it like 2008-08-22T21:09:04Z, not " + text);
            }
        }
    }
}
