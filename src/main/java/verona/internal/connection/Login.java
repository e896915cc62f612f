package verona.internal.connection;

import com.ongres.saslprep.SASLprep;
import org.jxmpp.jid.EntityBareJid;

/**
 * As whom a client logs in.
 *
 * @param resource the resource to ask for, {@code ""} for the server's choice
 * @param automatic whether Smack behaves as usual
 */
public record Login(EntityBareJid jid, String password, String resource, boolean automatic) {

    /** Printable characters of ASCII, for which the tables of Unicode need not be loaded. */
    private static final String UNCHANGED = "[ -~]*";

    /**
     * The password as SASL has it, RFC 4013.
     *
     * @throws AuthenticationException if it has a character that SASL forbids
     */
    String preparedPassword() {
        if (password.matches(UNCHANGED)) {
            return password;
        }
        try {
            return new SASLprep().prepareQuery(password);
        } catch (IllegalArgumentException e) {
            throw AuthenticationException.of(
                    jid, "its password has a character that SASLprep (RFC 4013) forbids", e);
        }
    }

    public String localpart() {
        return jid.getLocalpart().asUnescapedString();
    }
}
