package verona.server.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.internal.server.embedded.fault.LoginRefusals;
import verona.server.ServerException;

/**
 * Refuses logins to an {@link EmbeddedServer}, of all accounts or of one. A login with a wrong
 * password fails anyway, and does not count as a refused one.
 *
 * <pre>{@code
 * server.authentication().refuseOnce();
 * server.authentication().of("romeo").condition("account-disabled").refuse();
 * server.authentication().of("romeo").accept();
 * }</pre>
 *
 * <p>Refusing the logins of all accounts affects every client of the server, also those of other
 * tests: use it only if the test or the class has a server of its own, as {@code XmppTest.scope}
 * says.
 */
public final class EmbeddedAuthentication {

    /** RFC 6120 §6.5. */
    private static final List<String> CONDITIONS =
            List.of(
                    "aborted",
                    "account-disabled",
                    "credentials-expired",
                    "encryption-required",
                    "incorrect-encoding",
                    "invalid-authzid",
                    "invalid-mechanism",
                    "malformed-request",
                    "mechanism-too-weak",
                    "not-authorized",
                    "temporary-auth-failure");

    private final Controls controls;
    private final @Nullable BareJid account;
    private final String condition;

    EmbeddedAuthentication(Controls controls, @Nullable BareJid account, String condition) {
        this.controls = controls;
        this.account = account;
        this.condition = condition;
    }

    /** The logins of one account, given by its localpart or bare JID. */
    public EmbeddedAuthentication of(CharSequence address) {
        BareJid jid = Addresses.local(address, controls.router().domain());
        return new EmbeddedAuthentication(controls, jid, condition);
    }

    /**
     * Sets the condition of the refusal; without this call it is {@code not-authorized}.
     *
     * @param name a condition of RFC 6120 §6.5
     * @throws ServerException if there is no such condition
     */
    public EmbeddedAuthentication condition(String name) {
        if (!CONDITIONS.contains(name)) {
            throw new ServerException(
                    "there is no SASL error '" + name + "': " + String.join(", ", CONDITIONS));
        }
        return new EmbeddedAuthentication(controls, account, name);
    }

    /** Refuses the next login. */
    public void refuseOnce() {
        refuse(1);
    }

    /**
     * Refuses the next logins.
     *
     * @throws ServerException if the number is less than 1
     */
    public void refuse(int times) {
        if (times < 1) {
            throw new ServerException("at least one login can be refused, not " + times);
        }
        controls.tell(() -> refusals().add(account, times, condition));
    }

    /** Refuses all logins until {@link #accept} is called. */
    public void refuse() {
        refuse(Integer.MAX_VALUE);
    }

    /** Accepts logins again: those of the account, or of all accounts if none was given. */
    public void accept() {
        controls.tell(() -> refusals().clear(account));
    }

    private LoginRefusals refusals() {
        return controls.feature(FaultFeature.class).refusals();
    }
}
