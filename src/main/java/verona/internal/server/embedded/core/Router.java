package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;

/**
 * Brings each stanza to the host that its address names, and keeps the sessions. Belongs to the
 * dispatcher.
 */
public final class Router {

    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final StanzaFilters filters = new StanzaFilters();
    private final List<SessionListener> listeners = new ArrayList<>();
    private final List<StreamFilter> streams = new ArrayList<>();
    private Predicate<Element> interceptor = stanza -> false;
    private Host elsewhere =
            stanza -> {
                throw new StanzaError(
                        Condition.REMOTE_SERVER_NOT_FOUND, "this server reaches no other");
            };
    private InputFilter input = (from, stanza, next) -> next.accept(stanza);
    private final LocalHost local;
    private final DomainBareJid domain;
    private final Accounts accounts;
    private final ServerClock clock;
    private final Timers timers;
    private final Changes changes = new Changes();

    /** A router with one host: the domain with its accounts. */
    public Router(DomainBareJid domain, Accounts accounts, ServerClock clock) {
        this.domain = domain;
        this.accounts = accounts;
        this.clock = clock;
        timers = new Timers(clock);
        local = new LocalHost(this);
        host(domain, local);
    }

    /** The domain that accounts belong to. */
    public DomainBareJid domain() {
        return domain;
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** The server's time. */
    public ServerClock clock() {
        return clock;
    }

    /** Who wants to know what becomes of what the server keeps. */
    public Changes changes() {
        return changes;
    }

    /** What is to happen at a certain time of the server. */
    public Timers timers() {
        return timers;
    }

    /** The domain with its accounts; features add to it what it does. */
    public LocalHost local() {
        return local;
    }

    /** Puts a service behind a domain. */
    public void host(DomainBareJid name, Host host) {
        hosts.put(name.toString(), host);
    }

    /**
     * Puts a service behind a domain of its own, below the server's.
     *
     * @param name the first label of that domain, such as {@code conference}
     * @param service makes the service for its domain, when the first stanza for it comes
     * @return that domain
     */
    public DomainBareJid hostService(String name, Function<DomainBareJid, Host> service) {
        try {
            DomainBareJid address = JidCreate.domainBareFrom(name + "." + domain);
            host(address, new LateHost(address, service));
            return address;
        } catch (XmppStringprepException e) {
            throw new IllegalStateException("there is no domain " + name + "." + domain, e);
        }
    }

    /** Says who takes what is for a domain that nothing here is behind. */
    public void elsewhere(Host others) {
        elsewhere = others;
    }

    /** Whether something is behind that domain. */
    public boolean hasHost(CharSequence name) {
        return hosts.containsKey(name.toString());
    }

    /** Takes a service away from its domain. */
    public void removeHost(DomainBareJid name) {
        hosts.remove(name.toString());
    }

    /** The domains of the services beside the accounts, in order of their registration. */
    public List<String> services() {
        return hosts.keySet().stream().filter(name -> !domain.equals(name)).toList();
    }

    /** Has a feature informed of sessions and accounts. */
    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    /** Has a feature decide over stanzas on their way. */
    public void filter(StanzaFilter filter) {
        filters.add(filter);
    }

    /**
     * Says what becomes of stanzas before anything else does.
     *
     * @param takes whether nothing else is to happen to what a client or component has sent; it
     *     throws nothing
     */
    public void intercept(Predicate<Element> takes) {
        interceptor = takes;
    }

    /**
     * Has a feature stand between sessions and their streams. The first is next to the session, the
     * last next to the stream.
     */
    public void filterStreams(StreamFilter filter) {
        streams.add(0, filter);
    }

    /** Has a feature stand between clients and their sessions. */
    public void filterInput(InputFilter filter) {
        input = filter;
    }

    /** What comes from clients goes through this before anything else is done with it. */
    public InputFilter input() {
        return input;
    }

    private OutgoingStream filtered(EntityFullJid jid, OutgoingStream stream) {
        OutgoingStream filtered = stream;
        for (StreamFilter filter : streams) {
            filtered = filter.filter(jid, filtered);
        }
        return filtered;
    }

    /** Brings a stanza to where it is addressed; if it is refused, the sender gets the error. */
    public void route(Stanza stanza) {
        Involved.note(stanza);
        try {
            Stanza passed = filters.routed(stanza);
            if (passed != null) {
                bring(passed);
            }
        } catch (StanzaError e) {
            refuse(stanza, e);
        }
    }

    private void bring(Stanza stanza) {
        try {
            host(stanza).handle(stanza);
        } catch (StanzaError e) {
            refuse(stanza, e);
        }
    }

    /** Whether the filters let a stanza through that has been kept back until now. */
    public boolean admits(Stanza stanza) {
        try {
            return filters.routed(stanza) != null;
        } catch (StanzaError e) {
            return false;
        }
    }

    /**
     * Takes in what a client sent.
     *
     * @param addressed whether the client said whom it is for
     * @throws StanzaError if it is refused before it is on its way
     */
    public void receive(Session from, Stanza stanza, boolean addressed) {
        Involved.note(from.jid());
        if (interceptor.test(stanza.element())) {
            return;
        }
        Stanza passed = filters.sent(from, stanza);
        if (passed != null) {
            send(from, passed, addressed);
        }
    }

    /** Takes in what a component sent. */
    public void receive(Stanza stanza) {
        if (!interceptor.test(stanza.element())) {
            route(stanza);
        }
    }

    private void send(Session from, Stanza stanza, boolean addressed) {
        if (stanza.isMessage()) {
            route(local.sent(from, stanza));
        } else if (!stanza.isPresence()) {
            route(stanza);
        } else if (addressed) {
            local.presence().directed(from, stanza);
        } else {
            local.presence().broadcast(from, stanza);
        }
    }

    private Host host(Stanza stanza) {
        return hosts.getOrDefault(stanza.to().getDomain().toString(), elsewhere);
    }

    /**
     * Answers a stanza with an error, unless it is an answer itself (RFC 6120 §8.3.1). No filter
     * sees the error: it may be what a filter says.
     */
    public void refuse(Stanza stanza, StanzaError error) {
        if (!stanza.type().equals("error") && !stanza.type().equals("result")) {
            bring(stanza.error(error));
        }
    }

    /**
     * Binds a resource, the server's choice where none is asked for. A session that has it already
     * is closed: RFC 6120 §7.7.2.2, the third way.
     */
    public Session bind(Account account, Resourcepart resource, OutgoingStream stream) {
        Involved.note(account.jid());
        Session older = account.session(resource);
        if (older != null) {
            end(older, StreamError.CONFLICT, "another client has bound this resource");
        }
        if (account.isTemporary()) {
            accounts.add(account);
        }
        EntityFullJid jid = JidCreate.entityFullFrom(account.jid(), resource);
        Session session = new Session(account, jid, filtered(jid, stream));
        account.add(session);
        return session;
    }

    /** Takes a session out; a second time it does nothing. */
    public void unbind(Session session) {
        Involved.note(session.jid());
        if (session.account().remove(session)) {
            for (SessionListener listener : listeners) {
                listener.ended(session);
            }
            if (session.account().isTemporary()) {
                delete(session.account());
            }
        }
    }

    /** Tells the features that a session goes on over another connection. */
    public void resumed(Session session) {
        for (SessionListener listener : listeners) {
            listener.resumed(session);
        }
    }

    /** Tells the features that stanzas for the bare JID come to the session from now on. */
    public void reachable(Session session) {
        for (SessionListener listener : listeners) {
            listener.reachable(session);
        }
    }

    /** Tells the features that a session is no longer available. */
    public void gone(Session session, Element presence) {
        for (SessionListener listener : listeners) {
            listener.gone(session, presence);
        }
    }

    /** Tells the features that presence has reached an account. */
    public void presence(Account account, Stanza presence) {
        for (SessionListener listener : listeners) {
            listener.presence(account, presence);
        }
    }

    /** Ends a session, and closes its stream with an error. */
    public void end(Session session, StreamError error, String text) {
        unbind(session);
        session.end(error, text);
    }

    /** Cuts the connection of a session, and takes note at once. */
    public void cut(Session session) {
        session.cut();
    }

    /** Deletes an account and closes its sessions; null or an unknown one is no error. */
    public void delete(@Nullable Account account) {
        if (account != null && accounts.remove(account)) {
            for (Session session : account.sessions()) {
                end(session, StreamError.NOT_AUTHORIZED, "the account has been deleted");
            }
            for (SessionListener listener : listeners) {
                listener.deleted(account);
            }
        }
    }
}
