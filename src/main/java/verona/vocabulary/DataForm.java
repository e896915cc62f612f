package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A data form: {@code <x xmlns='jabber:x:data'/>} (XEP-0004).
 *
 * <pre>{@code
 * Muc.owner().form(Forms.submit().formType("http://jabber.org/protocol/muc#roomconfig")
 *         .field("muc#roomconfig_whois", "anyone"))
 * }</pre>
 */
public final class DataForm extends ElementPayload<DataForm> {

    static final String NAMESPACE = "jabber:x:data";

    private DataForm(Element x) {
        super(x);
    }

    /** A form to fill in (XEP-0004 §3.1). */
    static DataForm form() {
        return of("form");
    }

    /** A completed form (XEP-0004 §3.1). */
    static DataForm submit() {
        return of("submit");
    }

    /** Cancels a form (XEP-0004 §3.1). */
    static DataForm cancel() {
        return of("cancel");
    }

    /** A form of results (XEP-0004 §3.1). */
    static DataForm result() {
        return of("result");
    }

    private static DataForm of(String type) {
        return new DataForm(Element.of(NAMESPACE, "x").withAttribute("type", type));
    }

    @Override
    protected DataForm copy(Element x) {
        return new DataForm(x);
    }

    /** Sets the title (XEP-0004 §3.1). */
    public DataForm title(CharSequence title) {
        return singleLeaf("title", title);
    }

    /** Adds instructions (XEP-0004 §3.1). */
    public DataForm instructions(CharSequence instructions) {
        return leaf("instructions", instructions);
    }

    /** Adds the field that names the form, {@code FORM_TYPE} (XEP-0068). */
    public DataForm formType(CharSequence namespace) {
        return field("FORM_TYPE", namespace);
    }

    /** Adds a field with its values: {@code field("muc#roomconfig_whois", "anyone")}. */
    public DataForm field(CharSequence name, CharSequence... values) {
        return field(new FormField(name).values(values));
    }

    /** Adds a field: {@code field(Forms.field("room").type("text-single").label("Room"))}. */
    public DataForm field(FormField field) {
        return part(field);
    }

    /** Adds the header of a table of results (XEP-0004 §3.4). */
    public DataForm reported(FormField... fields) {
        return row("reported", fields);
    }

    /** Adds a row of a table of results (XEP-0004 §3.4). */
    public DataForm item(FormField... fields) {
        return row("item", fields);
    }

    private DataForm row(String name, FormField... fields) {
        Element row = Element.of(NAMESPACE, name);
        for (FormField field : fields) {
            row = row.withChild(elementOf(field));
        }
        return child(row);
    }
}
