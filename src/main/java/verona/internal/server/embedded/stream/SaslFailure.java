package verona.internal.server.embedded.stream;

/** Why an authentication fails, one of RFC 6120 §6.5. */
final class SaslFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String condition;
    private final boolean attempt;

    SaslFailure(String condition) {
        this(condition, true);
    }

    private SaslFailure(String condition, boolean attempt) {
        super(condition, null, false, false);
        this.condition = condition;
        this.attempt = attempt;
    }

    /** Whether it may have been an attempt to guess a password. */
    boolean isAttempt() {
        return attempt;
    }

    /** For another binding than that client could have; nothing has been tried. */
    static SaslFailure ofBinding(String condition) {
        return new SaslFailure(condition, false);
    }

    String condition() {
        return condition;
    }

    static SaslFailure notAuthorized() {
        return new SaslFailure("not-authorized");
    }

    static SaslFailure malformed() {
        return new SaslFailure("malformed-request");
    }
}
