package verona.internal.proxy;

import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What a server sends to a program. */
final class FromServer extends Direction {

    private final Link link;
    private final Elements elements;

    FromServer(Link link) {
        super("the server", link.server(), link.program(), link.toProgram(), link);
        this.link = link;
        elements = link.elements();
    }

    @Override
    boolean forward(Part part, Element element) {
        if (StreamErrors.is(element)) {
            note(StreamErrors.name(element));
        }
        link.inOrder(() -> elements.received(part, element));
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
        elements.lose(part, false);
    }
}
