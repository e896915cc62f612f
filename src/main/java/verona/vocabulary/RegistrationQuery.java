package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A registration: {@code <query xmlns='jabber:iq:register'/>} (XEP-0077). {@link
 * Registration#query()} makes it.
 *
 * <pre>{@code
 * romeo.sends(iqSet("password1").with(Registration.query().username("romeo").password("balcony")));
 * }</pre>
 */
public final class RegistrationQuery extends ElementPayload<RegistrationQuery> {

    static final String NAMESPACE = "jabber:iq:register";

    RegistrationQuery() {
        this(Element.of(NAMESPACE, "query"));
    }

    private RegistrationQuery(Element query) {
        super(query);
    }

    @Override
    protected RegistrationQuery copy(Element query) {
        return new RegistrationQuery(query);
    }

    /** The requester is registered already (XEP-0077 §3.1). */
    public RegistrationQuery registered() {
        return single(Element.of(NAMESPACE, "registered"));
    }

    /** Sets the instructions for the user (XEP-0077 §3.1). */
    public RegistrationQuery instructions(CharSequence text) {
        return singleLeaf("instructions", text);
    }

    /** Asks for a username; in an expectation, any (XEP-0077 §3.1). */
    public RegistrationQuery username() {
        return single(Element.of(NAMESPACE, "username"));
    }

    /** Asks for a password; in an expectation, any (XEP-0077 §3.1). */
    public RegistrationQuery password() {
        return single(Element.of(NAMESPACE, "password"));
    }

    /** Asks for an email address; in an expectation, any (XEP-0077 §3.1). */
    public RegistrationQuery email() {
        return single(Element.of(NAMESPACE, "email"));
    }

    /** Sets the username (XEP-0077 §3.1). */
    public RegistrationQuery username(CharSequence username) {
        return singleLeaf("username", username);
    }

    /** Sets the password (XEP-0077 §3.1). */
    public RegistrationQuery password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Sets the email address (XEP-0077 §3.1). */
    public RegistrationQuery email(CharSequence address) {
        return singleLeaf("email", address);
    }

    /** Sets the nickname (XEP-0077 §3.1); {@code ""} asks for it. */
    public RegistrationQuery nick(CharSequence nick) {
        return singleLeaf("nick", nick);
    }

    /** Sets the full name (XEP-0077 §3.1); {@code ""} asks for it. */
    public RegistrationQuery name(CharSequence name) {
        return singleLeaf("name", name);
    }

    /** Sets the key of the transaction (XEP-0077 §7). */
    public RegistrationQuery key(CharSequence key) {
        return singleLeaf("key", key);
    }

    /** Adds a form (XEP-0077 §4); its type is {@code jabber:iq:register}. */
    public RegistrationQuery form(DataForm form) {
        return child(form);
    }

    /** Cancels the registration (XEP-0077 §3.2). */
    public RegistrationQuery remove() {
        return single(Element.of(NAMESPACE, "remove"));
    }
}
