package verona.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verona.internal.report.Diagram.LabelledEntry;
import verona.internal.report.Diagram.Missing;
import verona.internal.transcript.Participant;

/**
 * A scenario as a sequence diagram of Mermaid's, to be pasted where that is drawn. A dashed arrow
 * has not been read, one that ends in a cross never came.
 */
final class Mermaid {

    private final Diagram diagram;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Mermaid(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The whole diagram, a line each. */
    static List<String> of(Diagram diagram) {
        Mermaid mermaid = new Mermaid(diagram);
        mermaid.lines.add("sequenceDiagram");
        diagram.lifelines().forEach(mermaid::participant);
        diagram.shown().forEach(mermaid::add);
        diagram.run().steps().forEach(step -> diagram.missing(step).forEach(mermaid::add));
        return mermaid.lines;
    }

    private void participant(Participant participant) {
        String id = "p" + (ids.size() + 1);
        ids.put(participant.name(), id);
        String actor = participant.isEntity() ? "actor " : "participant ";
        lines.add("    " + actor + id + " as " + escaped(participant.name()));
    }

    private void add(LabelledEntry shown) {
        String client = ids.get(shown.entry().client());
        if (client == null) {
            return;
        }
        String label = escaped(shown.label());
        if (!shown.isArrow()) {
            lines.add("    Note over " + client + ": " + label);
            return;
        }
        String peer = ids.get(shown.peer());
        lines.add(
                "    "
                        + (shown.isSent()
                                ? client + "->>" + peer
                                : peer + (shown.isUnread() ? "-->>" : "->>") + client)
                        + ": "
                        + label);
    }

    private void add(Missing missing) {
        String client = ids.get(missing.step().client());
        String label = escaped(missing.label());
        String peer = ids.get(missing.peer());
        String arrow = missing.isSent() ? client + "--x" + peer : peer + "--x" + client;
        lines.add("    " + arrow + ": never came: " + label);
    }

    /** What means something to Mermaid stands there as an entity. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if ("#;:<>&%\"\\{}`".indexOf(point) >= 0) {
                                escaped.append('#').append(point).append(';');
                            } else {
                                escaped.appendCodePoint(
                                        Character.isISOControl(point) ? ' ' : point);
                            }
                        });
        return escaped.toString();
    }
}
