package verona.internal.proxy;

import verona.internal.connection.StartTls;
import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What a program sends. */
final class FromProgram extends Direction {

    private final Link link;
    private boolean asksForTls;

    FromProgram(Link link) {
        super("the program", link.program(), link.server(), link.toServer(), link);
        this.link = link;
    }

    /** Whether it has stopped because the program has asked for STARTTLS. */
    boolean asksForTls() {
        return asksForTls;
    }

    @Override
    boolean forward(Part part, Element element) {
        asksForTls = link.offersTls() && element.is(StartTls.NAMESPACE, "starttls");
        if (asksForTls) {
            return false;
        }
        if (StreamErrors.is(element)) {
            link.note(StreamErrors.name(element) + ", sent by the program");
        }
        link.awaitLogin(element);
        link.inOrder(() -> link.sent(part, element));
        return true;
    }

    @Override
    void forward(Part part) {
        if (part.element() != null) {
            link.opened(part.element());
        }
        link.toServer().add(part);
    }

    @Override
    void lose(Part part) {
        link.lose(part, true);
    }
}
