package verona.internal.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The parts of a test that go on, of which one runs at a time. Its owner locks it. */
final class TestParts {

    private final List<TestPart> parts = new ArrayList<>();

    void add(TestPart part) {
        parts.add(part);
    }

    void addAll(List<TestPart> added) {
        parts.addAll(added);
    }

    void removeAll(List<TestPart> ended) {
        parts.removeAll(ended);
    }

    /** Something has happened: what they wait for may have come. */
    void areOutdated() {
        parts.forEach(TestPart::isOutdated);
    }

    boolean isAnyRunning() {
        return parts.stream().anyMatch(TestPart::isRunning);
    }

    /** Has all of them look whether they are to go on. */
    void wakeAll() {
        parts.forEach(TestPart::wake);
    }

    /** Wakes the first of them that can be woken so; whether there is one. */
    boolean wakeOne(Predicate<TestPart> wakes) {
        return parts.stream().anyMatch(wakes);
    }

    /** The steps that they are to take. */
    List<Candidate> steps() {
        List<Candidate> steps = new ArrayList<>();
        for (TestPart part : parts) {
            Candidate step = part.step();
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Has the part go on whose step it is; whether it is anyone's. */
    boolean take(HappenedEvent event) {
        for (TestPart part : parts) {
            if (event.candidate().equals(part.step())) {
                part.takes(event);
                return true;
            }
        }
        return false;
    }

    /** The events that go on, of those that run. */
    List<HappenedEvent> runningEvents() {
        List<HappenedEvent> events = new ArrayList<>();
        for (TestPart part : parts) {
            HappenedEvent event = part.event();
            if (part.isRunning() && event != null) {
                events.add(event);
            }
        }
        return events;
    }
}
