package verona.server.embedded;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.fault.RefusedLogins;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.server.Logins;

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
public final class EmbeddedAuthentication implements Logins {

    private final Controls controls;
    private final RefusedLogins logins;

    private EmbeddedAuthentication(Controls controls, RefusedLogins logins) {
        this.controls = controls;
        this.logins = logins;
    }

    EmbeddedAuthentication(Controls controls) {
        this(controls, of(controls, null, RefusedLogins.USUAL));
    }

    private static RefusedLogins of(
            Controls controls, @Nullable BareJid account, String condition) {
        return new RefusedLogins(
                controls.faults(),
                controls.feature(FaultFeature.class).refusals(),
                controls::ask,
                account,
                account == null ? "of all accounts" : "of " + account,
                RefusedLogins.SASL,
                condition);
    }

    /** The logins of one account, given by its localpart or bare JID. */
    public EmbeddedAuthentication of(CharSequence address) {
        BareJid jid = Addresses.local(address, controls.router().domain());
        return new EmbeddedAuthentication(controls, of(controls, jid, logins.condition()));
    }

    @Override
    public EmbeddedAuthentication condition(String name) {
        return new EmbeddedAuthentication(controls, logins.condition(name));
    }

    @Override
    public void refuseOnce() {
        logins.refuseOnce();
    }

    @Override
    public void refuse(int times) {
        logins.refuse(times);
    }

    @Override
    public void refuse() {
        logins.refuse();
    }

    /** Accepts logins again: those of the account, or of all accounts if none was given. */
    @Override
    public void accept() {
        logins.accept();
    }
}
