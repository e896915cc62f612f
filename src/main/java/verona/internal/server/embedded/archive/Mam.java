package verona.internal.server.embedded.archive;

/** The namespaces of XEP-0313. */
final class Mam {

    static final String NAMESPACE = "urn:xmpp:mam:2";
    static final String EXTENDED = NAMESPACE + "#extended";

    private Mam() {}
}
