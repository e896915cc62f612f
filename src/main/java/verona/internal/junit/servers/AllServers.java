package verona.internal.junit.servers;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** The root of what is played on several servers. */
final class AllServers extends EngineDescriptor {

    AllServers(UniqueId id) {
        super(id, "Verona");
    }
}
