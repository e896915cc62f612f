package verona.internal.proxy;

import verona.internal.connection.StartTls;
import verona.internal.connection.StreamErrors;
import verona.stanza.Element;

/** What a program sends. */
final class FromProgram extends Direction {

    private final Link link;
    private final Elements elements;
    private boolean asksForTls;

    FromProgram(Link link) {
        super("the program", link.program(), link.server(), link.toServer(), link);
        this.link = link;
        elements = link.elements();
    }

    /** Whether it has stopped because the program has asked for STARTTLS. */
    boolean asksForTls() {
        return asksForTls;
    }

    @Override
    boolean forward(Part part, Element element) {
        asksForTls = elements.offersTls() && element.is(StartTls.NAMESPACE, "starttls");
        if (asksForTls) {
            return false;
        }
        if (StreamErrors.is(element)) {
            link.note(StreamErrors.name(element) + ", sent by the program");
        }
        elements.awaitLogin(element);
        link.inOrder(() -> elements.sent(part, element));
        return true;
    }

    @Override
    void forward(Part part) {
        if (part.element() != null) {
            elements.opened(part.element());
        }
        link.toServer().add(part);
    }

    @Override
    void lose(Part part) {
        elements.lose(part, true);
    }
}
