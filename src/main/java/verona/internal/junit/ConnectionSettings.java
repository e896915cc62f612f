package verona.internal.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.Client;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ClientCertificate;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.Mechanisms;
import verona.internal.connection.OptionNames;

/** Where it is said how clients connect: annotations and settings. */
final class ConnectionSettings {

    private static final String MECHANISM = "verona.mechanism";

    private ConnectionSettings() {}

    /** What a client says of itself. */
    static ConnectionOptions of(Client client, String where) {
        return new ConnectionOptions(
                        client.transport(),
                        client.tls(),
                        mechanisms(client.mechanism(), where),
                        client.streamManagement())
                .with(client.authentication())
                .with(certificate(client.certificate(), where));
    }

    private static @Nullable ClientCertificate certificate(String file, String where) {
        try {
            return file.isEmpty() ? null : ClientCertificate.read(Path.of(file));
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    where, "has the certificate '" + file + "'", String.valueOf(e.getMessage()));
        }
    }

    /** What a class says of its clients. */
    static ConnectionOptions of(XmppTest test, String where) {
        return new ConnectionOptions(
                        test.transport(),
                        test.tls(),
                        mechanisms(test.mechanism(), where),
                        test.streamManagement())
                .with(test.authentication());
    }

    /** What the settings say. */
    static ConnectionOptions of(Function<String, @Nullable String> lookup) {
        String mechanism = lookup.apply(MECHANISM);
        return new ConnectionOptions(
                        constant("verona.transport", Transport.DEFAULT, lookup),
                        constant("verona.tls", Tls.DEFAULT, lookup),
                        mechanisms(mechanism == null ? "" : mechanism, "the setting " + MECHANISM),
                        constant("verona.streamManagement", StreamManagement.DEFAULT, lookup))
                .with(constant("verona.authentication", Authentication.DEFAULT, lookup));
    }

    private static List<String> mechanisms(String text, String where) {
        try {
            return text.isBlank() ? List.of() : Mechanisms.parse(text);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    where, "has the mechanism '" + text + "'", String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> E constant(
            String key, E unset, Function<String, @Nullable String> lookup) {
        String value = lookup.apply(key);
        if (value == null) {
            return unset;
        }
        try {
            return OptionNames.constant(unset, value);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    "the setting " + key,
                    "has the value '" + value + "'",
                    String.valueOf(e.getMessage()));
        }
    }
}
