package verona.internal.certificate;

/** When a certificate is valid. */
public enum Validity {
    /**
     * At any time: a test may stop the server's clock, but not its client's. Not until the year
     * 9999, which Erlang's timers do not reach.
     */
    ALWAYS("19700101000000Z", "21991231235959Z"),
    /** It has expired. */
    PAST("19700101000000Z", "20000101000000Z"),
    /** It is not valid yet. */
    FUTURE("99990101000000Z", "99991231235959Z");

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    private final String from;
    private final String until;

    Validity(String from, String until) {
        this.from = from;
        this.until = until;
    }

    /** RFC 5280 §4.1.2.5. */
    byte[] encoded() {
        return Der.sequence(time(from), time(until));
    }

    /** RFC 5280 §4.1.2.5.1: until 2049, a year has two digits. */
    private static byte[] time(String text) {
        return text.compareTo("2050") < 0
                ? Der.tagged(UTC_TIME, Der.ascii(text.substring(2)))
                : Der.tagged(GENERALIZED_TIME, Der.ascii(text));
    }
}
