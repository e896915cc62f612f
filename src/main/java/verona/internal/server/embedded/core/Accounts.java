package verona.internal.server.embedded.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Localpart;

/** The accounts of the server's domain. Safe for use by several threads. */
public final class Accounts {

    private final Map<BareJid, Account> accounts = new ConcurrentHashMap<>();
    private final DomainBareJid domain;
    private LoginGate gate = account -> null;

    /** No accounts yet, for that domain. */
    public Accounts(DomainBareJid domain) {
        this.domain = domain;
    }

    /** Makes an account; false where there is one of that name already. */
    public boolean create(Localpart localpart, String password) {
        return add(new Account(jid(localpart), password, false));
    }

    /** An account that there is as long as it has a session, with a name and password of chance. */
    public Account temporary() {
        String name = UUID.randomUUID().toString();
        Localpart localpart = Localpart.fromOrThrowUnchecked(name);
        return new Account(jid(localpart), UUID.randomUUID().toString(), true);
    }

    boolean add(Account account) {
        return accounts.putIfAbsent(account.jid(), account) == null;
    }

    /** Has somebody decide over logins. */
    public void gate(LoginGate decides) {
        gate = decides;
    }

    /** Why an account that has shown its password may not log in, null where it may. */
    public @Nullable String refusal(Account account) {
        return gate.refusal(account);
    }

    /** The account of that name, null where there is none. */
    public @Nullable Account find(Localpart localpart) {
        return accounts.get(jid(localpart));
    }

    /** The account of that bare JID, null where there is none. */
    public @Nullable Account find(BareJid jid) {
        return accounts.get(jid);
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return accounts.values().stream().sorted(Comparator.comparing(Account::jid)).toList();
    }

    boolean remove(Account account) {
        return accounts.remove(account.jid(), account);
    }

    /** The bare JID that an account of that name has, or would have. */
    public EntityBareJid jid(Localpart localpart) {
        return JidCreate.bareFrom(localpart, domain).asEntityBareJidOrThrow();
    }
}
