package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * A vCard in its newer format: {@code <vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>} (XEP-0292,
 * RFC 6351). {@link Profile#vcard4()} makes it.
 *
 * <pre>{@code
 * romeo.sends(iqSet("vcard1").with(Pubsub.publish(Profile.VCARD4,
 *         Pubsub.item("current", Profile.vcard4().fullName("Romeo Montague")))));
 * }</pre>
 */
public final class Vcard4 extends ElementPayload<Vcard4> {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    Vcard4() {
        this(Element.of(NAMESPACE, "vcard"));
    }

    private Vcard4(Element vcard) {
        super(vcard);
    }

    @Override
    protected Vcard4 copy(Element vcard) {
        return new Vcard4(vcard);
    }

    /** Adds a full name (XEP-0292 §4.1.1). */
    public Vcard4 fullName(CharSequence name) {
        return value("fn", "text", name);
    }

    /** Sets family name and given name (XEP-0292 §4.1.1). */
    public Vcard4 name(CharSequence surname, CharSequence given) {
        return single(of("n").withChild(text("surname", surname)).withChild(text("given", given)));
    }

    /** Adds a nickname (XEP-0292 §4.1.1). */
    public Vcard4 nickname(CharSequence nickname) {
        return value("nickname", "text", nickname);
    }

    /** Adds the birthday, such as {@code 1597-07-31} (XEP-0292 §4.1.1). */
    public Vcard4 birthday(CharSequence date) {
        return value("bday", "date", date);
    }

    /** Adds the URI of a web page (XEP-0292 §4.1.1). */
    public Vcard4 url(CharSequence uri) {
        return value("url", "uri", uri);
    }

    /** Adds a title (XEP-0292 §4.1.1). */
    public Vcard4 title(CharSequence title) {
        return value("title", "text", title);
    }

    /** Adds a role (XEP-0292 §4.1.1). */
    public Vcard4 role(CharSequence role) {
        return value("role", "text", role);
    }

    /** Adds the name of an organization (XEP-0292 §4.1.1). */
    public Vcard4 organization(CharSequence name) {
        return value("org", "text", name);
    }

    /** Adds an email address (XEP-0292 §4.1.1). */
    public Vcard4 email(CharSequence address) {
        return value("email", "text", address);
    }

    /** Adds a telephone number, such as {@code tel:+39-045-555-1212} (XEP-0292 §4.1.1). */
    public Vcard4 phone(CharSequence uri) {
        return value("tel", "uri", uri);
    }

    /** Adds a URI for messages, such as {@code xmpp:romeo@example.org} (XEP-0292 §4.1.1). */
    public Vcard4 impp(CharSequence uri) {
        return value("impp", "uri", uri);
    }

    /** Adds the URI of a photo (XEP-0292 §4.1.1). */
    public Vcard4 photo(CharSequence uri) {
        return value("photo", "uri", uri);
    }

    /** Adds a note (XEP-0292 §4.1.1). */
    public Vcard4 note(CharSequence text) {
        return value("note", "text", text);
    }

    /** Adds any other property. */
    public Vcard4 with(Payload property) {
        return child(property);
    }

    private Vcard4 value(String property, String type, CharSequence value) {
        return child(of(property).withChild(text(type, value)));
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }

    private static Element text(String name, CharSequence text) {
        return Content.text(NAMESPACE, name, text);
    }
}
