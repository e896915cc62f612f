package verona.internal.connection;

import verona.stanza.Element;

/** Counts what arrives on a managed stream, and answers the server's requests (XEP-0198 §4). */
final class ManagedListener implements Connection.Listener {

    private final StreamManager manager;
    private final XmlStream stream;
    private final Connection.Listener listener;
    private int uncounted;

    /**
     * Before that listener.
     *
     * @param uncounted how many elements came before the server enabled stream management
     */
    ManagedListener(
            StreamManager manager, XmlStream stream, Connection.Listener listener, int uncounted) {
        this.manager = manager;
        this.stream = stream;
        this.listener = listener;
        this.uncounted = uncounted;
    }

    @Override
    public void received(String xml, Element element) {
        boolean counted = uncounted == 0;
        uncounted = Math.max(0, uncounted - 1);
        if (TopLevel.isManagement(element, "r")) {
            answer();
            return;
        }
        if (counted && TopLevel.isStanza(element)) {
            manager.countHandled();
        } else if (TopLevel.isManagement(element, "a") && !manager.acknowledge(element)) {
            stream.complain(
                    manager.complaint(element),
                    "the server acknowledged more stanzas than were sent: " + xml);
        }
        listener.received(xml, element);
    }

    private void answer() {
        try {
            manager.answer(stream::send);
        } catch (ConnectionException e) {
            // The end of the connection is reported by whoever reads it.
        }
    }

    @Override
    public void broken(String name) {
        listener.broken(name);
    }
}
