package verona.internal.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What a server sends to a program. */
final class FromServer extends Direction {

    private final Link link;

    FromServer(Link link) {
        super("the server", link.server(), link.program(), link);
        this.link = link;
    }

    @Override
    boolean forward(Part part, Element element) throws IOException {
        if (StreamErrors.is(element)) {
            link.note(StreamErrors.name(element));
        }
        if (!link.received(part.xml(), element)) {
            return true;
        }
        if (Features.are(element)) {
            byte[] offer = link.offer(part.xml(), element).getBytes(StandardCharsets.UTF_8);
            link.program().write(offer, 0, offer.length);
        } else {
            write(part);
        }
        return true;
    }

    @Override
    void forward(Part part) throws IOException {
        write(part);
    }
}
