package verona.internal.server.embedded.muc;

import java.util.List;
import org.jxmpp.jid.Jid;

/**
 * Someone in a room, as it is at the moment.
 *
 * @param clients the full JIDs of the clients behind the nick
 */
public record OccupantView(String nick, Affiliation affiliation, Role role, List<Jid> clients) {}
