package verona.internal.script.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import verona.ConnectionError;
import verona.StepError;
import verona.Steps;
import verona.script.Script;
import verona.script.Step;
import verona.stanza.XmlTemplate;

/** Plays one step; where it fails, the error says script and line. */
final class StepPlayer {

    private StepPlayer() {}

    static void play(Script script, Step step, Steps<?> actor) {
        try {
            play(step, actor);
        } catch (ConnectionError e) {
            throw located(
                    script, step, new ConnectionError(message(script, step, e), e.getCause()), e);
        } catch (StepError e) {
            throw located(script, step, new StepError(message(script, step, e), e.getCause()), e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // What the script asks for can't be done.
            String actorAndVerb = step.actor().name() + " " + step.verb() + ": ";
            String message = message(script, step, e);
            if (!String.valueOf(e.getMessage()).startsWith(actorAndVerb)) {
                message = message.replaceFirst(": ", ": " + actorAndVerb);
            }
            throw located(script, step, new StepError(message, e), e);
        }
    }

    private static void play(Step step, Steps<?> actor) {
        switch (step.verb()) {
            case CONNECTS -> actor.connects();
            case DISCONNECTS -> actor.disconnects();
            case SENDS -> send(step, actor);
            case RECEIVES -> actor.receives(new XmlTemplate(step.stanza()));
            case RECEIVES_NOTHING -> actor.receivesNothing();
        }
    }

    /** What is no stanza, like a request of stream management, is sent as it stands. */
    private static void send(Step step, Steps<?> actor) {
        if (step.sendsStanza()) {
            actor.sends(new XmlTemplate(step.stanza()));
        } else {
            actor.sendsRaw(step.stanza().strip());
        }
    }

    private static String message(Script script, Step step, Throwable e) {
        return script.source() + ":" + step.line() + ": " + e.getMessage();
    }

    /** The first line of the trace is the script's. */
    private static <E extends Throwable> E located(
            Script script, Step step, E error, Throwable original) {
        List<StackTraceElement> trace = new ArrayList<>();
        String what = step.actor().name() + " " + step.verb();
        trace.add(new StackTraceElement("script", what, script.fileName(), step.line()));
        trace.addAll(Arrays.asList(original.getStackTrace()));
        error.setStackTrace(trace.toArray(StackTraceElement[]::new));
        Arrays.stream(original.getSuppressed()).forEach(error::addSuppressed);
        return error;
    }
}
