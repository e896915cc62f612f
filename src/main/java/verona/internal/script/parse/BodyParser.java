package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.script.Actor;
import verona.script.Step;
import verona.script.Step.Verb;

/** The part below the line of dashes: what the actors do. */
final class BodyParser {

    private static final Pattern VERB =
            Pattern.compile("\\s+(connects|disconnects|sends|receives)(?!\\w)\\s*:?\\s*(.*?)\\s*");
    private static final Pattern ANYBODY =
            Pattern.compile("(\\S.*?)\\s+(?:connects|disconnects|sends|receives)(?!\\w).*");
    private static final String VERBS =
            "expected connects, disconnects, sends:, receives: or receives: nothing";

    private final Lines lines;
    private final Problems problems;
    private final List<Actor> actors;
    private final List<Actor> longestFirst;
    private final StanzaParser stanzas;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> comments;

    BodyParser(Lines lines, Problems problems, List<Actor> actors, List<String> comments) {
        this.lines = lines;
        this.problems = problems;
        this.actors = actors;
        this.comments = new ArrayList<>(comments);
        longestFirst = new ArrayList<>(actors);
        longestFirst.sort(Comparator.comparing(actor -> -actor.name().length()));
        stanzas = new StanzaParser(lines, problems, names(actors));
    }

    private static Set<String> names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** The comments after the last step. */
    List<String> comments() {
        return List.copyOf(comments);
    }

    List<Step> parse() {
        while (lines.hasNext()) {
            String line = lines.next();
            if (Lines.isComment(line)) {
                comments.add(Lines.comment(line));
            } else if (Lines.isBlank(line)) {
                paragraph();
            } else if (Lines.isIndented(line)) {
                stray(line);
            } else {
                step(line);
            }
        }
        paragraph();
        trim();
        return List.copyOf(steps);
    }

    private void paragraph() {
        if (!comments.isEmpty() && !comments.get(comments.size() - 1).isEmpty()) {
            comments.add("");
        }
    }

    private void trim() {
        while (!comments.isEmpty() && comments.get(comments.size() - 1).isEmpty()) {
            comments.remove(comments.size() - 1);
        }
    }

    /** Lines that are indented under nothing are one problem, not one each. */
    private void stray(String line) {
        problems.add(
                lines.number(),
                Lines.indent(line),
                "who does something is expected here, not indented: only a stanza is, below"
                        + " 'sends:' or 'receives:'");
        while (lines.hasNext() && Lines.isIndented(lines.peek())) {
            lines.next();
        }
    }

    private void step(String line) {
        int number = lines.number();
        Actor actor = actor(line);
        if (actor == null) {
            unknownActor(line);
            stanzas.skip();
            return;
        }
        Matcher verb = VERB.matcher(line.substring(actor.name().length()));
        if (!verb.matches()) {
            problems.add(number, actor.name().length() + 2, VERBS);
            stanzas.skip();
            return;
        }
        int rest = actor.name().length() + verb.start(2) + 1;
        Verb which = verb(verb.group(1), verb.group(2));
        boolean sound = which == Verb.RECEIVES_NOTHING || verb.group(2).isEmpty();
        if (!sound) {
            endExpected(which, rest);
        }
        List<String> texts = which.hasStanza() ? stanzas.read(which, sound) : List.of("");
        trim();
        for (String text : texts) {
            steps.add(new Step(number, List.copyOf(comments), actor, which, text));
            comments.clear();
        }
        comments.clear();
    }

    /** The one with the longest name that fits: there may be a Juliet and a Juliet's phone. */
    private @Nullable Actor actor(String line) {
        for (Actor actor : longestFirst) {
            String name = actor.name();
            if (line.startsWith(name)
                    && line.length() > name.length()
                    && Character.isWhitespace(line.charAt(name.length()))) {
                return actor;
            }
        }
        return null;
    }

    private void unknownActor(String line) {
        Matcher anybody = ANYBODY.matcher(line);
        String known = actors.stream().map(Actor::name).collect(Collectors.joining(", "));
        String expected = known.isEmpty() ? "none is declared" : "expected " + known;
        problems.add(
                lines.number(),
                1,
                anybody.matches()
                        ? "there is no actor '" + anybody.group(1) + "': " + expected
                        : "an actor and what it does is expected; " + VERBS);
    }

    private static Verb verb(String word, String rest) {
        return switch (word) {
            case "connects" -> Verb.CONNECTS;
            case "disconnects" -> Verb.DISCONNECTS;
            case "sends" -> Verb.SENDS;
            default -> rest.equals("nothing") ? Verb.RECEIVES_NOTHING : Verb.RECEIVES;
        };
    }

    private void endExpected(Verb verb, int column) {
        problems.add(
                lines.number(),
                column,
                verb.hasStanza()
                        ? "the end of the line is expected: a stanza stands below, indented"
                        : "the end of the line is expected after '" + verb + "'");
    }
}
