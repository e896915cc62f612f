package verona.internal.server.external;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.connection.Tls;
import verona.connection.Trust;
import verona.internal.connection.OptionNames;
import verona.internal.server.Durations;
import verona.internal.server.Settings;
import verona.server.Account;
import verona.server.ServerException;

/** The settings that say where an external server is, and what it is like. */
public record ExternalSettings(Settings settings) {

    private static final String HOST = "verona.external.host";
    private static final String PORT = "verona.external.port";
    private static final String DOMAIN = "verona.external.domain";
    private static final String MUC = "verona.external.muc";
    private static final String QUIET = "verona.external.quiet";
    private static final String COMPONENT_PORT = "verona.external.component.port";
    private static final String ACCOUNTS = "verona.external.accounts";
    private static final String TLS_PORT = "verona.external.tls.port";
    private static final String TRUST = "verona.external.trust";
    private static final String WEBSOCKET = "verona.external.websocket";
    private static final Set<String> WEBSOCKET_SCHEMES = Set.of("ws", "wss", "http", "https");
    private static final String WEBSOCKET_FORM =
            "it must be the URL of a WebSocket, ws: or wss:, or of a host-meta document (XEP-0156),"
                    + " http: or https:";
    private static final String ANY = "any-certificate-unchecked";
    private static final String PIN = "sha256:";
    private static final String PORT_FORM = "it must be a port, 1 to 65535";
    private static final String ACCOUNTS_FORM =
            "'register' for in-band registration, or accounts: user:password,user2:password2";

    public ExternalServer server() {
        ServerProfile profile = profile();
        String accounts = settings.required(ACCOUNTS, "where accounts come from, " + ACCOUNTS_FORM);
        return accounts.equalsIgnoreCase("register")
                ? ExternalServer.registering(profile)
                : ExternalServer.withAccounts(profile, given(accounts));
    }

    private ServerProfile profile() {
        String host = settings.required(HOST, "which host to connect to");
        String domain = settings.text(DOMAIN, host);
        return new ServerProfile(
                host,
                settings.read(PORT, "5222", PORT_FORM, this::port),
                domain,
                settings.text(MUC, "conference." + domain),
                settings.read(
                        QUIET,
                        "250ms",
                        "write it like 250ms, 1s, 0s or PT0.25S",
                        Durations::parseOrZero),
                componentPort(),
                security(),
                webSocket());
    }

    private @Nullable URI webSocket() {
        String set = settings.text(WEBSOCKET);
        return set == null ? null : settings.read(WEBSOCKET, set, WEBSOCKET_FORM, this::url);
    }

    private URI url(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !WEBSOCKET_SCHEMES.contains(String.valueOf(url.getScheme()))) {
            throw new IllegalArgumentException(text + " is no such URL");
        }
        return url;
    }

    private ServerProfile.Security security() {
        return new ServerProfile.Security(
                settings.read(
                        "verona.tls", "if-required", it -> OptionNames.constant(Tls.DEFAULT, it)),
                settings.read(TLS_PORT, "5223", PORT_FORM, this::port),
                settings.read(TRUST, "jdk", ExternalSettings::trust));
    }

    private static Trust trust(String text) {
        if (text.equals("jdk")) {
            return Trust.jdk();
        } else if (text.equals(ANY)) {
            return new Trust.AnyCertificateUnchecked();
        } else if (text.startsWith(PIN)) {
            return new Trust.Fingerprint(text.substring(PIN.length()));
        }
        try {
            return Trust.certificates(Path.of(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "it must be jdk, a file of certificates in PEM (this one can't be read: "
                            + e.getMessage()
                            + "), sha256: and the fingerprint of the server's certificate, or "
                            + ANY,
                    e);
        }
    }

    private int componentPort() {
        String set = settings.text(COMPONENT_PORT);
        return set == null ? 0 : settings.read(COMPONENT_PORT, set, PORT_FORM, this::port);
    }

    private int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(text + " is no port");
        }
        return port;
    }

    private static List<Account> given(String text) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            String[] parts = entry.strip().split(":", 2);
            // The entry itself stays out of messages: it may be a password.
            if (parts.length < 2 || parts[0].isEmpty()) {
                throw wrongEntry(accounts.size() + 1, "is not of the form user:password");
            }
            if (accounts.put(parts[0], new Account(parts[0], parts[1])) != null) {
                throw wrongEntry(accounts.size() + 1, "repeats the user " + parts[0]);
            }
        }
        return List.copyOf(accounts.values());
    }

    private static ServerException wrongEntry(int number, String what) {
        return new ServerException(
                "The setting "
                        + ACCOUNTS
                        + " is wrong, its entry "
                        + number
                        + " "
                        + what
                        + ": it must be "
                        + ACCOUNTS_FORM
                        + ".");
    }
}
