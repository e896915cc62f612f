package verona.server.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.internal.server.embedded.fault.LoginRefusals;
import verona.server.ServerException;

/**
 * How an {@link EmbeddedServer} takes logins, of everybody or of an account. A login is refused in
 * place of its success, so a wrong password does not count.
 *
 * <pre>{@code
 * server.authentication().refusedOnce();
 * server.authentication().of("romeo").as("account-disabled").refused();
 * server.authentication().of("romeo").accepted();
 * }</pre>
 *
 * <p>What is said of everybody is so for all who use the server, other tests included: it is for a
 * server of the test's or class's own, see {@code XmppTest.Scope}.
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
     * The same, refused with another condition than not-authorized.
     *
     * @param name a condition of RFC 6120 §6.5
     * @throws ServerException if there is no such condition
     */
    public EmbeddedAuthentication as(String name) {
        if (!CONDITIONS.contains(name)) {
            throw new ServerException(
                    "there is no SASL error '" + name + "': " + String.join(", ", CONDITIONS));
        }
        return new EmbeddedAuthentication(controls, account, name);
    }

    /** The next login is refused. */
    public void refusedOnce() {
        refused(1);
    }

    /**
     * The next logins are refused.
     *
     * @throws ServerException if that is not at least one
     */
    public void refused(int times) {
        if (times < 1) {
            throw new ServerException("at least one login can be refused, not " + times);
        }
        controls.tell(() -> refusals().add(account, times, condition));
    }

    /** All logins are refused until they are {@link #accepted}. */
    public void refused() {
        refused(Integer.MAX_VALUE);
    }

    /** Logins are no longer refused; those of everybody, where no account has been named. */
    public void accepted() {
        controls.tell(() -> refusals().clear(account));
    }

    private LoginRefusals refusals() {
        return controls.feature(FaultFeature.class).refusals();
    }
}
