package verona.internal.server.embedded.core;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;

/** A service that is made when the first stanza for it comes: most tests use few services. */
final class LateHost implements Host {

    private final DomainBareJid address;
    private final Function<DomainBareJid, Host> service;
    private @Nullable Host made;

    LateHost(DomainBareJid address, Function<DomainBareJid, Host> service) {
        this.address = address;
        this.service = service;
    }

    @Override
    public void handle(Stanza stanza) {
        Host host = made;
        if (host == null) {
            host = service.apply(address);
            made = host;
        }
        host.handle(stanza);
    }
}
