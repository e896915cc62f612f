package verona.vocabulary;

/**
 * Data forms (XEP-0004).
 *
 * <pre>{@code
 * Muc.owner().form(Forms.submit().formType("http://jabber.org/protocol/muc#roomconfig"))
 * }</pre>
 */
public final class Forms {

    private Forms() {}

    /** A form to fill in (XEP-0004 §3.1): {@code Muc.owner().form(Forms.form().title("Room"))}. */
    public static DataForm form() {
        return DataForm.form();
    }

    /** A completed form (XEP-0004 §3.1): {@code Forms.submit().formType(ns).field("a", "1")}. */
    public static DataForm submit() {
        return DataForm.submit();
    }

    /** Cancels a form (XEP-0004 §3.1): {@code Muc.owner().form(Forms.cancel())}. */
    public static DataForm cancel() {
        return DataForm.cancel();
    }

    /**
     * A form of results (XEP-0004 §3.1): {@code Disco.info().form(Forms.result().formType(ns))}.
     */
    public static DataForm result() {
        return DataForm.result();
    }

    /** A field of a form (XEP-0004 §3.2): {@code Forms.form().field(Forms.field("var"))}. */
    public static FormField field(CharSequence name) {
        return new FormField(name);
    }
}
