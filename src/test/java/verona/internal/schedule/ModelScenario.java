package verona.internal.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small scenario whose state is computed: each event reads and writes a variable of its source
 * and one for each of its addresses, so two orders lead to the same state if and only if all that
 * shares a variable happens in the same order in both.
 *
 * @param sources the events of each source
 * @param permutation by which the order as written depends on what has happened, 0 if it does not
 * @param failing whether the scenario fails, given what has happened
 */
record ModelScenario(
        List<List<ModelEvent>> sources, int permutation, Predicate<List<String>> failing)
        implements Plays {

    private static final List<String> ADDRESSES = List.of("romeo@a", "juliet@a", "room@b");

    /**
     * An event of the model.
     *
     * @param required the events without which it is not possible
     * @param isAnyEnough whether one of them is enough
     */
    record ModelEvent(String name, Footprint footprint, Set<String> required, boolean isAnyEnough) {

        boolean meetsAll(Set<ModelEvent> others) {
            return others.stream()
                    .allMatch(other -> other == this || other.footprint().meets(footprint));
        }

        boolean isPossible(List<String> happened) {
            return isAnyEnough
                    ? required.isEmpty() || required.stream().anyMatch(happened::contains)
                    : happened.containsAll(required);
        }
    }

    /** One with 2 to 4 sources and at most 7 events. */
    static ModelScenario random(int seed) {
        Random random = new Random(seed);
        List<List<ModelEvent>> sources = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            sources.add(new ArrayList<>());
        }
        List<ModelEvent> all = new ArrayList<>();
        for (int i = sources.size() + random.nextInt(8 - sources.size()); i > 0; i--) {
            int source = random.nextInt(sources.size());
            List<ModelEvent> events = sources.get(source);
            if (events.size() < 4) {
                String name = (char) ('A' + source) + "" + (events.size() + 1);
                events.add(randomEvent(name, all, random));
                all.add(events.get(events.size() - 1));
            }
        }
        sources.removeIf(List::isEmpty);
        return new ModelScenario(sources, random.nextInt(2) * random.nextInt(), word -> false);
    }

    private static ModelEvent randomEvent(String name, List<ModelEvent> others, Random random) {
        Set<ModelEvent> required = new HashSet<>();
        for (int i = random.nextInt(6) - 3; i > 0 && !others.isEmpty(); i--) {
            required.add(others.get(random.nextInt(others.size())));
        }
        return new ModelEvent(
                name,
                randomFootprint(random),
                required.stream().map(ModelEvent::name).collect(Collectors.toSet()),
                random.nextBoolean() && required.stream().allMatch(one -> one.meetsAll(required)));
    }

    private static Footprint randomFootprint(Random random) {
        if (random.nextInt(12) == 0) {
            return Footprint.ALL;
        }
        Set<String> addresses = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            addresses.add(ADDRESSES.get(random.nextInt(ADDRESSES.size())));
        }
        return new Footprint(addresses, false);
    }

    /** One that fails if each of so many random pairs of its events has a certain order. */
    ModelScenario withRandomFailure(int seed, int pairs) {
        Random random = new Random(seed);
        List<String> names = sources.stream().flatMap(List::stream).map(ModelEvent::name).toList();
        List<List<String>> inOrder = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            List<String> shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, random);
            inOrder.add(shuffled.subList(0, Math.min(2, shuffled.size())));
        }
        return failingIf(word -> inOrder.stream().allMatch(pair -> isInOrder(pair, word)));
    }

    static boolean isInOrder(List<String> names, List<String> word) {
        List<Integer> places = names.stream().map(word::indexOf).toList();
        return !places.contains(-1) && places.stream().sorted().toList().equals(places);
    }

    ModelScenario failingIf(Predicate<List<String>> predicate) {
        return new ModelScenario(sources, permutation, predicate);
    }

    @Override
    public PlayedOrder play(Scheduler scheduler) {
        List<Event> events = new ArrayList<>();
        List<String> word = new ArrayList<>();
        List<ModelEvent> possible = possible(word);
        while (!possible.isEmpty()) {
            List<Candidate> candidates =
                    possible.stream()
                            .map(one -> new Candidate(one.name().substring(0, 1), one.name()))
                            .toList();
            int chosen = scheduler.choose(candidates);
            if (chosen == Scheduler.ABANDON) {
                return new PlayedOrder(events, null, true);
            }
            Footprint footprint = possible.get(chosen).footprint();
            word.add(possible.get(chosen).name());
            events.add(new Event(candidates, chosen, footprint));
            scheduler.happened(footprint);
            possible = possible(word);
        }
        AssertionError failure = failing.test(word) ? new AssertionError(word) : null;
        return new PlayedOrder(events, failure, false);
    }

    private List<ModelEvent> possible(List<String> word) {
        List<ModelEvent> possible = new ArrayList<>();
        for (List<ModelEvent> source : sources) {
            source.stream()
                    .filter(one -> !word.contains(one.name()))
                    .limit(1)
                    .filter(one -> one.isPossible(word))
                    .forEach(possible::add);
        }
        if (permutation != 0) {
            Collections.shuffle(possible, new Random(permutation ^ new HashSet<>(word).hashCode()));
        }
        return possible;
    }

    /** Every order, found by trying everything. */
    List<PlayedOrder> allOrders() {
        return allOrders(List.of()).toList();
    }

    private Stream<PlayedOrder> allOrders(List<Integer> beginning) {
        int[] possible = {0};
        int[] events = {0};
        PlayedOrder order =
                play(
                        candidates -> {
                            if (events[0] < beginning.size()) {
                                return beginning.get(events[0]++);
                            }
                            possible[0] = candidates.size();
                            return Scheduler.ABANDON;
                        });
        return possible[0] == 0
                ? Stream.of(order)
                : Stream.iterate(0, i -> i < possible[0], i -> i + 1)
                        .flatMap(
                                i ->
                                        allOrders(
                                                Stream.concat(beginning.stream(), Stream.of(i))
                                                        .toList()));
    }

    static List<String> word(PlayedOrder order) {
        return order.events().stream().map(event -> event.candidate().what()).toList();
    }

    /** What each variable has in the end: all that has had an influence on it. */
    Map<String, UUID> state(PlayedOrder order) {
        Map<String, UUID> state = new TreeMap<>();
        ADDRESSES.forEach(address -> state.put(address, new UUID(0, 0)));
        sources.forEach(source -> state.put(source.get(0).name(), new UUID(0, 0)));
        for (Event event : order.events()) {
            Set<String> used = new HashSet<>(event.footprint().addresses());
            used.add(event.candidate().source() + "1");
            if (event.footprint().all()) {
                used.addAll(state.keySet());
            }
            String read =
                    event.candidate().what() + used.stream().sorted().map(state::get).toList();
            used.forEach(
                    one -> state.put(one, UUID.nameUUIDFromBytes((read + one).getBytes(UTF_8))));
        }
        return state;
    }
}
