package verona.server.embedded.options;

/**
 * A server's answer to a software version query (XEP-0092).
 *
 * @param os the operating system; {@code ""} to omit it
 */
public record Software(String name, String version, String os) {

    /** Verona without the operating system, so that answers are the same on every machine. */
    public static final Software VERONA = new Software("Verona", implementation(), "");

    private static String implementation() {
        String version = Software.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
