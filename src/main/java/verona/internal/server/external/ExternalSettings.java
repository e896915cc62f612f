package verona.internal.server.external;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.connection.Trust;
import verona.internal.connection.OptionNames;
import verona.internal.server.Durations;
import verona.internal.server.Settings;
import verona.server.Account;
import verona.server.ServerException;

/** The settings that say where an external server is, and what it is like. */
public record ExternalSettings(Settings settings) {

    private static final String HOST = "verona.external.host";
    private static final String DOMAIN = "verona.external.domain";
    private static final String MUC = "verona.external.muc";
    private static final String QUIET = "verona.external.quiet";
    private static final String COMPONENT_PORT = "verona.external.component.port";
    private static final String ACCOUNTS = "verona.external.accounts";
    private static final String TRUST = "verona.external.trust";
    private static final String WEBSOCKET = "verona.external.websocket";
    private static final Set<String> WEBSOCKET_SCHEMES = Set.of("ws", "wss", "http", "https");
    private static final String WEBSOCKET_FORM =
            "it must be the URL of a WebSocket, ws: or wss:, or of a host-meta document (XEP-0156),"
                    + " http: or https:";
    private static final String ANY = "any-certificate-unchecked";
    private static final String PIN = "sha256:";
    private static final String ACCOUNTS_FORM =
            "'register' for in-band registration, 'admin' for what verona.external.admin makes, or"
                    + " accounts: user:password,user2:password2";
    private static final String ADMIN = "verona.external.admin";
    private static final String ADMIN_FORM = "user:password";
    private static final String BY_ADMIN = "admin";
    private static final String COMPONENTS = "verona.external.components";
    private static final String COMPONENTS_FORM = "domain:port:secret,domain2:port2:secret2";
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * The server that they describe.
     *
     * @throws ServerException if one is missing or wrong
     */
    public ExternalServer server() {
        OwnStreams streams = new OwnStreams(profile(), settings.scaled(TIMEOUT));
        return new ExternalServer(streams, accounts(streams), components());
    }

    private AccountSource accounts(OwnStreams streams) {
        ServerProfile profile = streams.server();
        String what = "where accounts come from, " + ACCOUNTS_FORM;
        String accounts =
                settings.text(ADMIN) == null
                        ? settings.required(ACCOUNTS, what)
                        : settings.text(ACCOUNTS, BY_ADMIN);
        return switch (accounts.toLowerCase(Locale.ROOT)) {
            case "register" -> new MadeAccounts(streams, new InBandRegistration(profile));
            case BY_ADMIN -> new MadeAccounts(streams, new Administrator(profile, admin()));
            default ->
                    new GivenAccounts(
                            profile,
                            new SettingEntries(ACCOUNTS, ACCOUNTS_FORM).accounts(accounts));
        };
    }

    private Account admin() {
        String set = settings.required(ADMIN, "who makes accounts (XEP-0133), " + ADMIN_FORM);
        SettingEntries entries = new SettingEntries(ADMIN, ADMIN_FORM);
        List<Account> admins = entries.accounts(set);
        if (admins.size() > 1) {
            throw entries.wrong(2, "is one too many");
        }
        return admins.get(0);
    }

    private GivenComponents components() {
        return new GivenComponents(
                new SettingEntries(COMPONENTS, COMPONENTS_FORM)
                        .components(settings.text(COMPONENTS, "")),
                componentPort());
    }

    private ServerProfile profile() {
        String host = settings.text(HOST);
        String domain = settings.text(DOMAIN, host == null ? "" : host);
        if (domain.isEmpty()) {
            settings.required(
                    HOST,
                    "which host to connect to, or else " + DOMAIN + " which domain to look up");
        }
        return new ServerProfile(
                new PlaceSettings(settings).places(host, domain),
                domain,
                settings.text(MUC, "conference." + domain),
                settings.read(
                        QUIET,
                        "250ms",
                        "write it like 250ms, 1s, 0s or PT0.25S",
                        Durations::parseOrZero),
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
                        "verona.transport",
                        "tcp",
                        it -> OptionNames.constant(Transport.DEFAULT, it)),
                settings.read(
                        "verona.tls", "if-required", it -> OptionNames.constant(Tls.DEFAULT, it)),
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
        return set == null
                ? 0
                : settings.read(COMPONENT_PORT, set, PlaceSettings.PORT_FORM, PlaceSettings::port);
    }
}
