package verona.internal.connection;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * A client as a server knows it again, XEP-0388 §2.3, and the token that it has from there
 * (XEP-0484). It outlives the connection.
 */
public final class UserAgent {

    /**
     * What a client authenticates by the next time.
     *
     * @param mechanism the only one that the token is for
     */
    record Token(String secret, String mechanism) {}

    private final String id = UUID.randomUUID().toString();
    private final Consumer<String> secrets;
    private @Nullable Token token;
    private int count;

    /**
     * One that has no token yet.
     *
     * @param secrets is given each token, which nobody else may see
     */
    public UserAgent(Consumer<String> secrets) {
        this.secrets = secrets;
    }

    Element toElement() {
        return Element.of(Namespaces.SASL2, "user-agent")
                .withAttribute("id", id)
                .withChild(Element.of(Namespaces.SASL2, "software").withText("Verona"));
    }

    /** The token, null for none. */
    synchronized @Nullable Token token() {
        return token;
    }

    /** The server has issued a token. */
    synchronized void keep(Token other) {
        secrets.accept(other.secret());
        token = other;
        count = 0;
    }

    /** XEP-0484 §4.1: the server has refused the token. */
    synchronized void forget() {
        token = null;
    }

    /** How often the client has authenticated by this token, this time included (§3.4). */
    synchronized int count() {
        return ++count;
    }
}
