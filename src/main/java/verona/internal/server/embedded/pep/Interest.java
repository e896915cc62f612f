package verona.internal.server.embedded.pep;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account knows of a client whose presence has reached it. */
final class Interest {

    private final Caps caps;
    private final boolean related;
    private final Set<String> before;
    private @Nullable Set<String> wanted;
    private Set<String> greeted;

    /**
     * An interest that is yet to be learned.
     *
     * @param related whether the client's user may know the account's presence
     * @param before the nodes that the client has been greeted with already
     */
    Interest(Caps caps, boolean related, Set<String> before) {
        this.caps = caps;
        this.related = related;
        this.before = before;
        greeted = before;
    }

    Caps caps() {
        return caps;
    }

    boolean isRelated() {
        return related;
    }

    /** Whether presence announces no more than is known. */
    boolean isSame(Caps announced, boolean nowRelated) {
        return caps.equals(announced) && related == nowRelated;
    }

    /** The nodes that the client itself has said it is interested in; null while it has not. */
    @Nullable Set<String> wanted() {
        return wanted;
    }

    /** Whether the client has not been greeted with that node until now. */
    boolean isNew(String node) {
        return !before.contains(node);
    }

    /**
     * Takes in what the client has said.
     *
     * @param sent those of the nodes that it has been greeted with, now or before
     */
    void learn(Set<String> nodes, Set<String> sent) {
        wanted = nodes;
        greeted = sent;
    }

    /** The nodes that the client need not be greeted with again when its presence changes. */
    Set<String> greeted() {
        return greeted;
    }
}
