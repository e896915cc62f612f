package verona.internal.server.embedded.carbons;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.MessageListener.Direction;
import verona.stanza.Element;

/**
 * The last messages that were copied, for the errors that answer them: an error need not hold what
 * it is about (XEP-0280 §10.3).
 */
final class Exchanges {

    private static final int REMEMBERED = 200;

    private record Exchange(Direction direction, Jid peer, @Nullable String id) {}

    private final Map<Account, Deque<Exchange>> exchanges = new HashMap<>();

    void add(Account account, Direction direction, Jid peer, Element message) {
        Deque<Exchange> known = exchanges.computeIfAbsent(account, a -> new ArrayDeque<>());
        known.add(new Exchange(direction, peer, message.attribute("id")));
        if (known.size() > REMEMBERED) {
            known.remove();
        }
    }

    boolean answers(Account account, Direction direction, Jid peer, Element error) {
        Direction other = direction == Direction.SENT ? Direction.RECEIVED : Direction.SENT;
        Deque<Exchange> known = exchanges.get(account);
        return known != null && known.contains(new Exchange(other, peer, error.attribute("id")));
    }

    void forget(Account account) {
        exchanges.remove(account);
    }
}
