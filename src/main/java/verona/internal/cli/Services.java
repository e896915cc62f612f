package verona.internal.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verona.server.embedded.options.ExternalService;

/**
 * External services as arguments: {@code turn://turn.verona.lit:3478?secret=x}, or {@code
 * ftp://user:password@ftp.verona.lit:21?transport=tcp}.
 */
final class Services implements ITypeConverter<ExternalService> {

    @Override
    public ExternalService convert(String text) {
        URI uri = uri(text);
        Map<String, String> query = query(uri.getRawQuery());
        ExternalService service =
                ExternalService.of(
                        uri.getScheme(),
                        uri.getHost(),
                        uri.getPort(),
                        query.getOrDefault("transport", "udp"));
        String[] login = String.valueOf(uri.getUserInfo()).split(":", 2);
        if (login.length == 2) {
            service = service.withPassword(login[0], login[1]);
        }
        String secret = query.get("secret");
        return secret == null ? service : service.withSecret(secret);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() != null && uri.getHost() != null && uri.getPort() > 0) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // The same message, without what may be a secret.
        }
        throw new TypeConversionException(
                "write it like stun://stun.verona.lit:3478 or"
                        + " turn://turn.verona.lit:3478?secret=x");
    }

    private static Map<String, String> query(@Nullable String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            values.put(pair[0], URLDecoder.decode(pair[pair.length - 1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
