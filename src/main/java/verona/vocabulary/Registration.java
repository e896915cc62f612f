package verona.vocabulary;

import verona.stanza.Element;

/**
 * Registration with a server or a service (XEP-0077).
 *
 * <pre>{@code
 * romeo.sends(iqGet("register1").to(service).with(Registration.query()))
 *         .receives(iqResult("register1").with(Registration.query().username().password()));
 * }</pre>
 */
public final class Registration {

    private Registration() {}

    /**
     * Requests what a registration needs (XEP-0077 §3.1), or is the registration: {@code
     * Registration.query().username("romeo").password("balcony")}.
     */
    public static RegistrationQuery query() {
        return new RegistrationQuery();
    }

    /** Cancels a registration (XEP-0077 §3.2). */
    public static RegistrationQuery remove() {
        return query().remove();
    }

    /** The stream feature of a server where accounts can be registered (XEP-0077 §8). */
    public static Element feature() {
        return Element.of("http://jabber.org/features/iq-register", "register");
    }
}
