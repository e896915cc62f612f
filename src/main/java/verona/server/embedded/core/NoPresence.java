package verona.server.embedded.core;

/** A server without presence: only what is directed goes anywhere. */
record NoPresence(Router router) implements PresenceHandler {

    @Override
    public void broadcast(Session from, Stanza presence) {}

    @Override
    public void directed(Session from, Stanza presence) {
        router.route(presence);
    }

    @Override
    public void received(Stanza presence) {}
}
