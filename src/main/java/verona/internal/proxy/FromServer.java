package verona.internal.proxy;

import java.io.IOException;
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
            link.program().write(link.offer(part.xml(), element));
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
