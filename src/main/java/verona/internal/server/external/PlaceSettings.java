package verona.internal.server.external;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;
import verona.internal.server.external.dns.NameServers;

/** The settings that say where an external server listens, or which name servers know. */
record PlaceSettings(Settings settings) {

    static final String PORT_FORM = "it must be a port, 1 to 65535";

    private static final String PORT = "verona.external.port";
    private static final String TLS_PORT = "verona.external.tls.port";
    private static final String DNS = "verona.external.dns";
    private static final String DNS_FORM =
            "it must be the address of a name server: 192.0.2.53 or 127.0.0.1:5353";
    private static final int DNS_PORT = 53;
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([^:\\s]+|\\[[0-9a-fA-F:.]+])(?::(\\d+))?");
    private static final int HIGHEST_PORT = 65_535;

    /** RFC 6120 §3.2.3: whoever names a host or a port wants nothing looked up. */
    Places places(@Nullable String host, String domain) {
        if (host == null && settings.text(PORT) == null && settings.text(TLS_PORT) == null) {
            return new PlacesByDns(domain, nameServers(), new SecureRandom(), timeout());
        }
        return new Places.Given(
                host == null ? domain : host,
                settings.read(PORT, "5222", PORT_FORM, PlaceSettings::port),
                settings.read(TLS_PORT, "5223", PORT_FORM, PlaceSettings::port));
    }

    private NameServers nameServers() {
        String set = settings.text(DNS);
        return set == null
                ? NameServers.ofSystem(timeout())
                : settings.read(DNS, set, DNS_FORM, this::nameServer);
    }

    private NameServers nameServer(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is no address");
        }
        int number = parts.group(2) == null ? DNS_PORT : port(parts.group(2));
        return NameServers.at(parts.group(1), number, timeout());
    }

    private Duration timeout() {
        return settings.scaled(ExternalSettings.TIMEOUT);
    }

    /**
     * A port.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(text + " is no port");
        }
        return port;
    }
}
