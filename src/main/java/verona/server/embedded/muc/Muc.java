package verona.server.embedded.muc;

/** The namespaces of XEP-0045. */
final class Muc {

    static final String JOIN = "http://jabber.org/protocol/muc";
    static final String USER = JOIN + "#user";
    static final String ADMIN = JOIN + "#admin";
    static final String OWNER = JOIN + "#owner";
    static final String CONFIG = JOIN + "#roomconfig";

    private Muc() {}
}
