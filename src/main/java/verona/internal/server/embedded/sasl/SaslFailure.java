package verona.internal.server.embedded.sasl;

/** Why an authentication fails, one of RFC 6120 §6.5. */
public final class SaslFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String condition;
    private final boolean attempt;

    /** With one of those conditions. */
    public SaslFailure(String condition) {
        this(condition, true);
    }

    private SaslFailure(String condition, boolean attempt) {
        super(condition, null, false, false);
        this.condition = condition;
        this.attempt = attempt;
    }

    /** Whether it may have been an attempt to guess a password. */
    public boolean isAttempt() {
        return attempt;
    }

    /** For another binding than that client could have; nothing has been tried. */
    static SaslFailure ofBinding(String condition) {
        return new SaslFailure(condition, false);
    }

    /** The condition's name. */
    public String condition() {
        return condition;
    }

    static SaslFailure notAuthorized() {
        return new SaslFailure("not-authorized");
    }

    /** For what is no message of the mechanism, or no request. */
    public static SaslFailure malformed() {
        return new SaslFailure("malformed-request");
    }
}
