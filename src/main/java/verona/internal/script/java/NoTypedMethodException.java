package verona.internal.script.java;

/** The vocabulary has no words for something; the stanza is said in XML then. */
final class NoTypedMethodException extends Exception {

    private static final long serialVersionUID = 1;

    NoTypedMethodException() {
        super(null, null, false, false);
    }
}
