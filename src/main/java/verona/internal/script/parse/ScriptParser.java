package verona.internal.script.parse;

import java.util.List;
import verona.script.Script;
import verona.script.Step;

/** Understands a script, and finds all that is wrong with it. */
public final class ScriptParser {

    private final Lines lines;
    private final Problems problems;
    private final String source;

    public ScriptParser(String source, String text) {
        this.source = source;
        lines = new Lines(text);
        problems = new Problems(source, lines.all());
    }

    public Script parse() {
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
