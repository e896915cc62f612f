package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.List;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step;

/** Writes a script as text that reads as the same script again. */
public final class ScriptWriter {

    private final List<String> lines = new ArrayList<>();

    private ScriptWriter() {}

    public static String write(Script script) {
        ScriptWriter writer = new ScriptWriter();
        writer.header(script);
        script.steps().forEach(writer::step);
        writer.comments(script.ending());
        return String.join("\n", writer.lines).stripTrailing() + "\n";
    }

    private void header(Script script) {
        comments(List.of(script.title().isEmpty() ? script.fileName() : script.title()));
        comments(script.description());
        script.tags()
                .forEach(
                        (tag, value) ->
                                lines.add("## " + (value.isEmpty() ? tag : tag + ": " + value)));
        script.actors().forEach(this::actor);
        lines.add("");
        lines.add("---------");
        lines.add("");
    }

    private void actor(Actor actor) {
        lines.add("");
        comments(actor.comments());
        boolean client = actor.kind() == Actor.Kind.CLIENT;
        lines.add((client ? "[Client] " : "[Component] ") + actor.name());
        lines.add("\tjid: " + actor.jid());
        lines.add("\tpassword: " + actor.password());
        if (!actor.host().isEmpty()) {
            lines.add("\tconnect_host: " + actor.host());
        }
        if (actor.port() > 0) {
            lines.add("\tconnect_port: " + actor.port());
        }
    }

    private void step(Step step) {
        comments(step.comments());
        boolean stanza = step.verb().hasStanza();
        lines.add(step.actor().name() + " " + step.verb() + (stanza ? ":" : ""));
        if (stanza) {
            lines.add(indented(step.stanza()));
        }
        lines.add("");
    }

    /** Deeper than the step, however it stood before. */
    private static String indented(String stanza) {
        boolean deep = stanza.lines().allMatch(line -> line.isBlank() || Lines.isIndented(line));
        return deep ? stanza.stripTrailing() : stanza.strip().indent(4).stripTrailing();
    }

    private void comments(List<String> comments) {
        for (String comment : comments) {
            lines.add(comment.isEmpty() ? "" : "# " + comment.replaceAll("\\s+", " "));
        }
    }
}
