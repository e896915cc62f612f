package verona.vocabulary;

/**
 * Service discovery (XEP-0030).
 *
 * <pre>{@code
 * romeo.sends(iqGet("info1").to(room).with(Disco.info()));
 * }</pre>
 */
public final class Disco {

    private Disco() {}

    /**
     * An entity's identities and features (XEP-0030 §3): {@code
     * Disco.info().feature("urn:xmpp:mam:2")}.
     */
    public static DiscoInfo info() {
        return new DiscoInfo();
    }

    /** An entity's items (XEP-0030 §4): {@code iqGet("items1").with(Disco.items())}. */
    public static DiscoItems items() {
        return new DiscoItems();
    }
}
