package verona.internal.proxy;

import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What a server sends to a program. */
final class FromServer extends Direction {

    private final Link link;

    FromServer(Link link) {
        super("the server", link.server(), link.program(), link.toProgram(), link);
        this.link = link;
    }

    @Override
    boolean forward(Part part, Element element) {
        if (StreamErrors.is(element)) {
            note(StreamErrors.name(element));
        }
        link.inOrder(() -> link.received(part, element));
        return true;
    }

    @Override
    void forward(Part part) {
        link.toProgram().add(part);
    }

    @Override
    void note(String how) {
        super.note(how);
        link.serverIsSilent();
    }

    @Override
    void lose(Part part) {
        link.lose(part, false);
    }
}
