package verona.stanza;

/**
 * An IQ stanza: a request or its answer (RFC 6120 §8.2.3).
 *
 * <pre>{@code
 * romeo.sends(iqGet("disco1").to(room).with(Disco.info())).receives(iqResult("disco1").from(room));
 * }</pre>
 */
public final class IqSpec extends StanzaSpec<IqSpec> {

    private IqSpec(SpecContent content) {
        super(content);
    }

    /** A request for information: {@code IqSpec.get("disco1").with(Disco.info())}. */
    public static IqSpec get(CharSequence id) {
        return of("get", id);
    }

    /**
     * A request for information with any id: {@code IqSpec.get().with(Disco.info())}. If it is
     * sent, it gets an id of its own.
     */
    public static IqSpec get() {
        return of("get");
    }

    /**
     * A request for a change with any id: {@code IqSpec.set().with(Muc.config())}. If it is sent,
     * it gets an id of its own.
     */
    public static IqSpec set() {
        return of("set");
    }

    /**
     * The answer to a request that succeeded, with any id (RFC 6120 §8.2.3). As a canned answer, it
     * has the id of the request.
     */
    public static IqSpec result() {
        return of("result");
    }

    /**
     * The answer to a request that failed, with any id (RFC 6120 §8.3). As a canned answer, it has
     * the id of the request.
     */
    public static IqSpec error() {
        return of("error");
    }

    /** A request for a change: {@code IqSpec.set("config1").with(Muc.config())}. */
    public static IqSpec set(CharSequence id) {
        return of("set", id);
    }

    /** The answer to a request that succeeded (RFC 6120 §8.2.3): {@code IqSpec.result("set1")}. */
    public static IqSpec result(CharSequence id) {
        return of("result", id);
    }

    /** The answer to a request that failed (RFC 6120 §8.3): {@code IqSpec.error("set1")}. */
    public static IqSpec error(CharSequence id) {
        return of("error", id);
    }

    private static IqSpec of(String type, CharSequence id) {
        return of(type).id(id);
    }

    private static IqSpec of(String type) {
        return new IqSpec(SpecContent.of("iq")).type(type);
    }

    @Override
    IqSpec copy(SpecContent content) {
        return new IqSpec(content);
    }
}
