package verona.internal.script.java;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verona.script.Actor;
import verona.script.Step;
import verona.script.Step.Verb;

/**
 * What the extension does by itself: connecting clients before a test, and disconnecting them after
 * it. Steps that say no more than that, at the beginning and the end of a script, are left to it,
 * unless there are comments on them.
 *
 * @param before who is connected before the test
 * @param steps what the test does
 */
public record ImplicitConnections(Set<Actor> before, List<Step> steps) {

    static ImplicitConnections of(List<Step> steps) {
        Set<Actor> before = connectedFirst(steps);
        int end = steps.size() - disconnectedLast(steps);
        return end <= before.size()
                ? new ImplicitConnections(Set.of(), steps)
                : new ImplicitConnections(before, steps.subList(before.size(), end));
    }

    private static Set<Actor> connectedFirst(List<Step> steps) {
        List<Step> first = steps.stream().takeWhile(step -> step.verb() == Verb.CONNECTS).toList();
        Set<Actor> before = new LinkedHashSet<>();
        Set<String> addresses = new HashSet<>();
        for (Step step : first) {
            if (isCommented(first) || !isAlone(step.actor(), addresses)) {
                break;
            }
            before.add(step.actor());
        }
        return before;
    }

    private static int disconnectedLast(List<Step> steps) {
        int start = steps.size();
        while (start > 0 && steps.get(start - 1).verb() == Verb.DISCONNECTS) {
            start--;
        }
        List<Step> last = steps.subList(start, steps.size());
        return isCommented(last) ? 0 : last.size();
    }

    private static boolean isCommented(List<Step> steps) {
        return steps.stream().anyMatch(step -> !step.comments().isEmpty());
    }

    /** Of two that bind one resource the second ends the first; the order is the script's. */
    private static boolean isAlone(Actor actor, Set<String> addresses) {
        boolean bindsOne = actor.kind() == Actor.Kind.COMPONENT || !actor.resource().isEmpty();
        return addresses.add(bindsOne ? actor.jid().toString() : actor.name());
    }
}
