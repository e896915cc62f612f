package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OrderTextProperties {

    @Property(tries = 500)
    void readsWhatItWrites(@ForAll("sources") List<String> sources) {
        List<Deviation> deviations = new ArrayList<>();
        sources.forEach(source -> deviations.add(new Deviation(3 * deviations.size() + 1, source)));
        String text = OrderText.write(deviations);
        assertThat(OrderText.read(text)).isEqualTo(deviations);
        assertThat(text).doesNotContainPattern("[\"\\\\\\x00-\\x1f\\x7f]");
    }

    @Provide
    Arbitrary<List<String>> sources() {
        Arbitrary<Character> characters =
                Arbitraries.oneOf(
                        Arbitraries.of(',', ' ', '"', '\\', '%', '\n', '@', '→', '7', 'a'),
                        Arbitraries.chars());
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(all -> all.stream().map(String::valueOf).collect(Collectors.joining()))
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 40)
    void theTextOfEachOrderReplaysIt(@ForAll int seed) {
        ModelScenario scenario = ModelScenario.random(seed);
        for (PlayedOrder order : scenario.allOrders()) {
            Replay replay = Replay.of(OrderText.read(OrderText.write(Deviation.of(order))));
            assertThat(scenario.play(replay)).isEqualTo(order);
            assertThat(replay.misfit()).isEmpty();
        }
    }

    @Property(tries = 100)
    void saysThatADeviationDoesNotFit(@ForAll int seed, @ForAll @IntRange(min = 1) int event) {
        ModelScenario scenario = ModelScenario.random(seed);
        Replay replay = Replay.of(List.of(new Deviation(event, "nobody")));
        PlayedOrder order = scenario.play(replay);
        assertThat(replay.misfit()).hasValueSatisfying(text -> assertThat(text).contains("nobody"));
        assertThat(order.events()).hasSizeLessThan(event);
    }
}
