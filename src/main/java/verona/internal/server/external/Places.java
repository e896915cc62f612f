package verona.internal.server.external;

/** Where a server listens for clients. Safe for several threads. */
interface Places {

    /**
     * For clients that begin without TLS.
     *
     * @throws verona.server.ServerException if it can't be found
     */
    Place clients();

    /**
     * For clients with direct TLS (XEP-0368).
     *
     * @throws verona.server.ServerException if it can't be found
     */
    Place directTls();

    /** What messages say of it: {@code at 192.0.2.1:5222}; empty as long as it is not known. */
    String inWords();

    /** Places that the settings give. */
    record Given(String host, int port, int directPort) implements Places {

        @Override
        public Place clients() {
            return new Place(host, port);
        }

        @Override
        public Place directTls() {
            return new Place(host, directPort);
        }

        @Override
        public String inWords() {
            return " at " + clients();
        }
    }
}
