package verona.internal.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small scenario whose state is computed: each event reads and writes a variable of its source
 * and one for each of its addresses, so two orders lead to the same state if and only if all that
 * shares a variable happens in the same order in both.
 *
 * @param sources the events of each source
 * @param permutation by which the order as written depends on what has happened, 0 if it does not
 * @param last the event after which nothing happens, empty if all happens
 * @param failing whether the scenario fails, given what has happened
 */
record ModelScenario(
        List<List<ModelEvent>> sources,
        int permutation,
        String last,
        Predicate<List<String>> failing)
        implements Plays {

    private static final Throwable FAILURE = new AssertionError("a planted failure");

    private static final List<String> ADDRESSES = List.of("romeo@a", "juliet@a", "room@b");

    /**
     * An event of the model.
     *
     * @param required the events without which it is not possible
     * @param isAnyEnough whether one of them is enough
     * @param excluding the event after which it is not possible, empty if there is none
     */
    record ModelEvent(
            String name,
            Footprint footprint,
            Set<String> required,
            boolean isAnyEnough,
            String excluding) {

        static ModelEvent of(String name, Footprint footprint) {
            return new ModelEvent(name, footprint, Set.of(), false, "");
        }

        boolean meetsAll(Set<ModelEvent> others) {
            return others.stream()
                    .allMatch(other -> other == this || other.footprint().meets(footprint));
        }

        Candidate candidate() {
            return new Candidate(name.substring(0, 1), name);
        }

        boolean isPossible(Set<String> happened) {
            if (happened.contains(excluding)) {
                return false;
            }
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
                events.add(randomEvent(name, events, all, random));
                all.add(events.get(events.size() - 1));
            }
        }
        sources.removeIf(List::isEmpty);
        List<ModelEvent> ends =
                all.stream().filter(one -> one.footprint().all()).limit(random.nextInt(2)).toList();
        String last = ends.isEmpty() ? "" : ends.get(0).name();
        int permutation = random.nextInt(2) * random.nextInt();
        return new ModelScenario(sources, permutation, last, word -> false);
    }

    private static ModelEvent randomEvent(
            String name, List<ModelEvent> before, List<ModelEvent> others, Random random) {
        Set<ModelEvent> required = new HashSet<>();
        for (int i = random.nextInt(6) - 3; i > 0 && !others.isEmpty(); i--) {
            required.add(others.get(random.nextInt(others.size())));
        }
        Footprint footprint = randomFootprint(random);
        Set<String> names = required.stream().map(ModelEvent::name).collect(Collectors.toSet());
        boolean isAnyEnough =
                random.nextBoolean() && required.stream().allMatch(one -> one.meetsAll(required));
        Set<ModelEvent> making = new HashSet<>(required);
        making.addAll(before);
        making.add(ModelEvent.of(name, footprint));
        String excluding =
                others.stream()
                        .filter(other -> random.nextInt(8) == 0 && !making.contains(other))
                        .filter(other -> other.meetsAll(making))
                        .map(ModelEvent::name)
                        .findFirst()
                        .orElse("");
        return new ModelEvent(name, footprint, names, isAnyEnough, excluding);
    }

    private static Footprint randomFootprint(Random random) {
        if (random.nextInt(8) == 0) {
            return Footprint.ALL;
        }
        Set<String> addresses = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            addresses.add(ADDRESSES.get(random.nextInt(ADDRESSES.size())));
        }
        return new Footprint(addresses, false);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static ModelScenario of(List<ModelEvent>... sources) {
        return new ModelScenario(List.of(sources), 0, "", happened -> false);
    }

    /** One in which everything can come in any order, and matters. */
    static ModelScenario concurrent(int sources, int events) {
        List<List<ModelEvent>> all = new ArrayList<>();
        for (char name = 'A'; name < 'A' + sources; name++) {
            List<ModelEvent> source = new ArrayList<>();
            for (int i = 1; i <= events; i++) {
                source.add(ModelEvent.of(name + "" + i, Footprint.ALL));
            }
            all.add(source);
        }
        return new ModelScenario(all, 0, "", happened -> false);
    }

    /** One that fails in orders such as {@code B3<A2 A4<B4}. */
    ModelScenario failingInOrder(String pairs) {
        List<List<String>> inOrder =
                Stream.of(pairs.split(" ")).map(pair -> List.of(pair.split("<"))).toList();
        return failingIf(word -> inOrder.stream().allMatch(pair -> isInOrder(pair, word)));
    }

    /** Whether what is possible remains so until it happens. */
    boolean excludesNothing() {
        return last.isEmpty()
                && sources.stream()
                        .flatMap(List::stream)
                        .allMatch(event -> event.excluding().isEmpty());
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
        return new ModelScenario(sources, permutation, last, predicate);
    }

    @Override
    public PlayedOrder play(Scheduler scheduler) {
        List<Event> events = new ArrayList<>();
        Set<String> happened = new LinkedHashSet<>();
        List<ModelEvent> possible = possible(happened);
        while (!possible.isEmpty()) {
            List<Candidate> candidates = possible.stream().map(ModelEvent::candidate).toList();
            int chosen = scheduler.choose(candidates);
            if (chosen == Scheduler.ABANDON) {
                return new PlayedOrder(events, null, true);
            }
            ModelEvent event = possible.get(chosen);
            happened.add(event.name());
            events.add(new Event(candidates, chosen, event.footprint()));
            scheduler.happened(event.footprint());
            possible = possible(happened);
        }
        return new PlayedOrder(events, failure(happened), false);
    }

    private List<ModelEvent> possible(Set<String> happened) {
        List<ModelEvent> possible = new ArrayList<>();
        if (happened.contains(last)) {
            return possible;
        }
        for (List<ModelEvent> source : sources) {
            for (ModelEvent event : source) {
                if (!happened.contains(event.name())) {
                    if (event.isPossible(happened)) {
                        possible.add(event);
                    }
                    break;
                }
            }
        }
        if (permutation != 0) {
            Collections.shuffle(possible, new Random(permutation ^ happened.hashCode()));
        }
        return possible;
    }

    /** Every order, found by trying everything. */
    List<PlayedOrder> allOrders() {
        List<PlayedOrder> all = new ArrayList<>();
        addOrders(List.of(), new LinkedHashSet<>(), all);
        return all;
    }

    private void addOrders(List<Event> events, Set<String> happened, List<PlayedOrder> all) {
        List<ModelEvent> possible = possible(happened);
        if (possible.isEmpty()) {
            all.add(new PlayedOrder(events, failure(happened), false));
        }
        List<Candidate> candidates = possible.stream().map(ModelEvent::candidate).toList();
        for (int i = 0; i < possible.size(); i++) {
            List<Event> more = new ArrayList<>(events);
            more.add(new Event(candidates, i, possible.get(i).footprint()));
            happened.add(possible.get(i).name());
            addOrders(more, happened, all);
            happened.remove(possible.get(i).name());
        }
    }

    private @Nullable Throwable failure(Set<String> happened) {
        return failing.test(List.copyOf(happened)) ? FAILURE : null;
    }

    static List<String> word(PlayedOrder order) {
        return order.events().stream().map(event -> event.candidate().what()).toList();
    }

    /** What each variable has in the end: all that has had an influence on it. */
    Map<String, Long> state(PlayedOrder order) {
        Map<String, Long> state = new TreeMap<>();
        ADDRESSES.forEach(address -> state.put(address, 1L));
        sources.forEach(source -> state.put(source.get(0).name(), 1L));
        for (Event event : order.events()) {
            Set<String> used = new TreeSet<>(event.footprint().addresses());
            used.add(event.candidate().source() + "1");
            if (event.footprint().all()) {
                used.addAll(state.keySet());
            }
            long read = event.candidate().what().hashCode();
            for (String variable : used) {
                read = new SplittableRandom(read * 31 + state.get(variable)).nextLong();
            }
            for (String variable : used) {
                state.put(variable, read);
            }
        }
        return state;
    }
}
