package verona.internal.server.embedded.stream;

/** Why an authentication fails, one of RFC 6120 §6.5. */
final class SaslFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String condition;

    SaslFailure(String condition) {
        super(condition, null, false, false);
        this.condition = condition;
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
