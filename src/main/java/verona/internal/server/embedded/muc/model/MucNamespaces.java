package verona.internal.server.embedded.muc.model;

/** The namespaces of XEP-0045. */
public final class MucNamespaces {

    public static final String JOIN = "http://jabber.org/protocol/muc";
    public static final String USER = JOIN + "#user";
    public static final String ADMIN = JOIN + "#admin";
    public static final String OWNER = JOIN + "#owner";
    public static final String CONFIG = JOIN + "#roomconfig";

    private MucNamespaces() {}
}
