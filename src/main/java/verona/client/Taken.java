package verona.client;

import java.util.List;
import verona.Received;
import verona.ReceivedStanzas;

/** What a step for several stanzas has taken. */
final class Taken extends ClientSteps implements ReceivedStanzas {

    private final ScenarioClient client;
    private final List<Received> stanzas;

    Taken(ScenarioClient client, List<ReceivedStanza> stanzas) {
        this.client = client;
        this.stanzas = List.copyOf(stanzas);
    }

    @Override
    ScenarioClient stepper() {
        return client;
    }

    @Override
    public List<Received> stanzas() {
        return stanzas;
    }
}
