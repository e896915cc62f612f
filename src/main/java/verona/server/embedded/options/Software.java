package verona.server.embedded.options;

/**
 * What a server says it is, XEP-0092.
 *
 * @param os the operating system, {@code ""} for one that nobody is told of
 */
public record Software(String name, String version, String os) {

    /** Verona, and not on what machine: so a test reads the same on each. */
    public static final Software VERONA = new Software("Verona", implementation(), "");

    private static String implementation() {
        String version = Software.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
