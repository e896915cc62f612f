package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.script.Actor;

/** The part above the line of dashes: title, description, tags and actors. */
final class HeaderParser {

    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]*)]\\s*(.*?)\\s*");
    private static final String SEPARATOR_MISSING =
            "a line of dashes (-----) is expected between the actors and what they do";

    private final Lines lines;
    private final Problems problems;
    private final List<String> opening = new ArrayList<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<Actor> actors = new ArrayList<>();
    private List<String> comments = new ArrayList<>();
    private @Nullable ActorParser actor;

    HeaderParser(Lines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    String title() {
        return opening.isEmpty() ? "" : opening.get(0);
    }

    List<String> description() {
        return List.copyOf(opening.subList(Math.min(1, opening.size()), opening.size()));
    }

    Map<String, String> tags() {
        return Collections.unmodifiableMap(tags);
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    /** The comments between the last actor and the line of dashes. */
    List<String> comments() {
        return comments;
    }

    void parse() {
        while (lines.hasNext()) {
            String line = lines.next();
            if (Lines.isSeparator(line)) {
                finishActor();
                return;
            }
            take(line);
        }
        finishActor();
        problems.add(lines.number(), 1, SEPARATOR_MISSING);
    }

    private void take(String line) {
        if (Lines.isBlank(line)) {
            return;
        }
        if (line.startsWith("##")) {
            tag(line.substring(2));
        } else if (Lines.isComment(line)) {
            comment(Lines.comment(line));
        } else if (line.startsWith("[")) {
            section(line);
        } else if (actor == null) {
            problems.add(lines.number(), Lines.indent(line), "[Client] and its name are expected");
        } else {
            actor.property(line, lines.number());
        }
    }

    private void tag(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (name.isEmpty()) {
            problems.add(
                    lines.number(), 3, "a tag is expected, as '## name' or as '## name: value'");
        } else {
            tags.put(name, colon < 0 ? "" : text.substring(colon + 1).strip());
        }
    }

    private void comment(String text) {
        if (actor != null || !actors.isEmpty()) {
            comments.add(text);
        } else if (!opening.isEmpty() || !text.isEmpty()) {
            opening.add(text);
        }
    }

    private void section(String line) {
        finishActor();
        Matcher section = SECTION.matcher(line);
        if (!section.matches()) {
            problems.add(lines.number(), line.length() + 1, "']' is expected");
            return;
        }
        actor = new ActorParser(problems, comments, lines.number());
        comments = new ArrayList<>();
        actor.kind(section.group(1).strip());
        actor.name(section.group(2), section.start(2) + 1, actors);
    }

    private void finishActor() {
        Actor finished = actor == null ? null : actor.finish();
        if (finished != null) {
            actors.add(finished);
        }
        actor = null;
    }
}
