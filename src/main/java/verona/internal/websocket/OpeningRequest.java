package verona.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client's request in HTTP, as it comes to a server, and the answer: RFC 6455 §4.2. */
public final class OpeningRequest {

    private static final int LONGEST = 8192;

    private final HostMeta hostMeta;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** A request of which nothing has come, to a server with those WebSockets. */
    public OpeningRequest(HostMeta hostMeta) {
        this.hostMeta = hostMeta;
    }

    /** Takes in the next byte; the answer, or null if that takes more. */
    public @Nullable ServerHandshake take(byte next) {
        begun.write(next);
        if (begun.size() == 1 && (next < 'A' || next > 'Z')) {
            return ServerHandshake.noHttp();
        } else if (begun.size() > LONGEST) {
            return ServerHandshake.refused(
                    "431 Request Header Fields Too Large", "", "The request is too long.");
        }
        return next == '\n' ? answer(begun.toString(StandardCharsets.ISO_8859_1)) : null;
    }

    private @Nullable ServerHandshake answer(String request) {
        return request.endsWith(OpeningHandshake.HEAD_END)
                ? ServerHandshake.answer(
                        request.substring(0, request.length() - OpeningHandshake.HEAD_END.length()),
                        hostMeta)
                : null;
    }
}
