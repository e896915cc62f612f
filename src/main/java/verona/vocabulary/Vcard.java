package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * A vCard: {@code <vCard xmlns='vcard-temp'/>} (XEP-0054). {@link Profile#vcard()} makes it.
 *
 * <pre>{@code
 * romeo.sends(iqSet("vcard1").with(Profile.vcard().fullName("Romeo Montague").nickname("Romeo")));
 * }</pre>
 */
public final class Vcard extends ElementPayload<Vcard> {

    static final String NAMESPACE = "vcard-temp";

    Vcard() {
        this(Element.of(NAMESPACE, "vCard"));
    }

    private Vcard(Element vcard) {
        super(vcard);
    }

    @Override
    protected Vcard copy(Element vcard) {
        return new Vcard(vcard);
    }

    /** Sets the full name (XEP-0054 §3.1). */
    public Vcard fullName(CharSequence name) {
        return singleLeaf("FN", name);
    }

    /** Sets family name and given name (XEP-0054 §3.1). */
    public Vcard name(CharSequence family, CharSequence given) {
        return single(of("N").withChild(text("FAMILY", family)).withChild(text("GIVEN", given)));
    }

    /** Sets the nickname (XEP-0054 §3.1). */
    public Vcard nickname(CharSequence nickname) {
        return singleLeaf("NICKNAME", nickname);
    }

    /** Sets the birthday, such as {@code 1597-07-31} (XEP-0054 §3.1). */
    public Vcard birthday(CharSequence date) {
        return singleLeaf("BDAY", date);
    }

    /** Sets the URL of a web page (XEP-0054 §3.1). */
    public Vcard url(CharSequence url) {
        return singleLeaf("URL", url);
    }

    /** Sets the title (XEP-0054 §3.1). */
    public Vcard title(CharSequence title) {
        return singleLeaf("TITLE", title);
    }

    /** Sets the role (XEP-0054 §3.1). */
    public Vcard role(CharSequence role) {
        return singleLeaf("ROLE", role);
    }

    /** Sets the JID (XEP-0054 §3.1). */
    public Vcard jid(CharSequence jid) {
        return singleLeaf("JABBERID", jid);
    }

    /** Sets a description (XEP-0054 §3.1). */
    public Vcard description(CharSequence text) {
        return singleLeaf("DESC", text);
    }

    /** Sets the name of an organization (XEP-0054 §3.1). */
    public Vcard organization(CharSequence name) {
        return single(of("ORG").withChild(text("ORGNAME", name)));
    }

    /** Adds an email address (XEP-0054 §3.1). */
    public Vcard email(CharSequence address) {
        return child(of("EMAIL").withChild(text("USERID", address)));
    }

    /** Adds a telephone number (XEP-0054 §3.1). */
    public Vcard phone(CharSequence number) {
        return child(of("TEL").withChild(text("NUMBER", number)));
    }

    /** Sets the photo, such as {@code image/png} in Base64 (XEP-0153 §3.1). */
    public Vcard photo(CharSequence type, CharSequence base64) {
        return single(of("PHOTO").withChild(text("TYPE", type)).withChild(text("BINVAL", base64)));
    }

    /** Adds any other field: {@code with(payload("vcard-temp", "NOTE").withText("…"))}. */
    public Vcard with(Payload field) {
        return child(field);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }

    private static Element text(String name, CharSequence text) {
        return Content.text(NAMESPACE, name, text);
    }
}
