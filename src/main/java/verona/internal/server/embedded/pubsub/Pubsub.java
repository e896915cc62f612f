package verona.internal.server.embedded.pubsub;

/** The namespaces of XEP-0060, and what its forms are called. */
public final class Pubsub {

    /** What any entity, a subscriber and a publisher ask for. */
    public static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    /** What a node's owner asks for. */
    public static final String OWNER = NAMESPACE + "#owner";

    /** What subscribers receive. */
    public static final String EVENT = NAMESPACE + "#event";

    static final String ERRORS = NAMESPACE + "#errors";
    static final String NODE_CONFIG = NAMESPACE + "#node_config";
    static final String META_DATA = NAMESPACE + "#meta-data";
    static final String PUBLISH_OPTIONS = NAMESPACE + "#publish-options";
    static final String SUBSCRIBE_OPTIONS = NAMESPACE + "#subscribe_options";
    static final String AUTHORIZATION = NAMESPACE + "#subscribe_authorization";

    private Pubsub() {}
}
