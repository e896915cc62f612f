package verona.internal.client;

import java.util.List;
import verona.Received;
import verona.ReceivedStanzas;

/** What a step for several stanzas has taken. */
final class TakenStanzas extends EntitySteps implements ReceivedStanzas {

    private final ScenarioEntity entity;
    private final List<Received> stanzas;

    TakenStanzas(ScenarioEntity entity, List<ReceivedStanza> stanzas) {
        this.entity = entity;
        this.stanzas = List.copyOf(stanzas);
    }

    @Override
    ScenarioEntity stepper() {
        return entity;
    }

    @Override
    public List<Received> stanzas() {
        return stanzas;
    }
}
