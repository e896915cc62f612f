package verona.script;

import java.util.List;

/** Understands a script, and finds all that is wrong with it. */
final class ScriptParser {

    private final Lines lines;
    private final Problems problems;
    private final String source;

    ScriptParser(String source, String text) {
        this.source = source;
        lines = new Lines(text);
        problems = new Problems(source, lines.all());
    }

    Script parse() {
        HeaderParser header = new HeaderParser(lines, problems);
        header.parse();
        BodyParser body = new BodyParser(lines, problems, header.actors(), header.comments());
        List<Step> steps = body.parse();
        problems.throwIfAny();
        return new Script(
                source,
                header.title(),
                header.description(),
                header.tags(),
                header.actors(),
                steps,
                body.comments());
    }
}
