package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step;

/**
 * Finds the steps that Scansion ignores: what an actor {@code sends} after it {@code disconnects},
 * an unavailable presence mostly, until it {@code connects} again. For the steps of one script, in
 * their order.
 */
public final class SentAfterTheEnd {

    /** What is said in place of such a step. */
    public static final String REMARK =
            "sends after it has disconnected: ignored, as Scansion ignores it";

    private final Set<Actor> disconnected = new HashSet<>();

    /** The script without those steps: each is a comment on what follows it. */
    public static Script without(Script script) {
        SentAfterTheEnd afterTheEnd = new SentAfterTheEnd();
        List<Step> steps = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (Step step : script.steps()) {
            comments.addAll(step.comments());
            if (afterTheEnd.includes(step)) {
                comments.add(step.actor().name() + " " + REMARK);
            } else {
                steps.add(
                        new Step(
                                step.line(),
                                List.copyOf(comments),
                                step.actor(),
                                step.verb(),
                                step.stanza()));
                comments.clear();
            }
        }
        comments.addAll(script.ending());
        return new Script(
                script.source(),
                script.title(),
                script.description(),
                script.tags(),
                script.actors(),
                List.copyOf(steps),
                List.copyOf(comments));
    }

    /** Whether the step that comes next is one. */
    public boolean includes(Step step) {
        switch (step.verb()) {
            case CONNECTS -> disconnected.remove(step.actor());
            case DISCONNECTS -> disconnected.add(step.actor());
            default -> {}
        }
        return step.verb() == Step.Verb.SENDS && disconnected.contains(step.actor());
    }
}
