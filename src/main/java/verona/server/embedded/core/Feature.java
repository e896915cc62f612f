package verona.server.embedded.core;

import java.util.List;

/** Something the server can do, in a folder of its own. */
public interface Feature {

    /** Registers what it handles. */
    void install(Router router);

    /** What service discovery tells of the server because of it (XEP-0030). */
    default List<String> serverFeatures() {
        return List.of();
    }

    /** What service discovery tells of each account because of it. */
    default List<String> accountFeatures() {
        return List.of();
    }
}
