package verona.internal.script.java;

/** There is no typed method for something; the stanza is written as XML then. */
final class NoTypedMethodException extends Exception {

    private static final long serialVersionUID = 1;

    NoTypedMethodException() {
        super(null, null, false, false);
    }
}
