package verona.internal.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The clients and components whose connection has ended by itself, and whose test does not know
 * yet: shared by a scenario and those around and inside it. Mostly it is empty, so that asking
 * costs nothing.
 */
final class CutOffs {

    private final List<ScenarioEntity> entities = new CopyOnWriteArrayList<>();

    /** That one's connection ends. */
    void add(ScenarioEntity entity) {
        if (!entities.contains(entity)) {
            entities.add(entity);
        }
    }

    /** The test knows of that one's end, or it has connected again. */
    void remove(ScenarioEntity entity) {
        entities.remove(entity);
    }

    boolean isEmpty() {
        return entities.isEmpty();
    }
}
