package verona.internal.script.java;

import java.util.List;
import verona.script.Step;
import verona.stanza.Element;

/** Steps as expressions: stanzas in words where there are some, else in XML. */
final class StepExpressions {

    /** How far a statement is indented. */
    static final int INDENT = 8;

    private static final int BLOCK = Layout.COLUMNS - INDENT - Layout.CONTINUATION;

    private final StanzaReader reader;
    private final StanzaWords sent;
    private final StanzaWords expected;
    private final Addresses addresses;
    private final boolean exact;

    StepExpressions(Addresses addresses, boolean exact) {
        this.addresses = addresses;
        this.exact = exact;
        reader = new StanzaReader(addresses);
        sent = StanzaWords.sent(addresses);
        expected = StanzaWords.expected(addresses);
    }

    /** What the step does, said of its actor. */
    JavaExpression of(Step step, JavaExpression actor) {
        return switch (step.verb()) {
            case CONNECTS -> actor.call("connects");
            case DISCONNECTS -> actor.call("disconnects");
            case SENDS -> sends(step, actor);
            case RECEIVES -> stanza(actor, "receives", reader.expected(step), fidelity(step));
            case RECEIVES_NOTHING -> actor.call("receivesNothing");
        };
    }

    private JavaExpression sends(Step step, JavaExpression actor) {
        Element element = reader.sent(step);
        return step.sendsStanza()
                ? stanza(actor, "sends", element, Fidelity.SENT)
                : actor.call("sendsRaw", xml(element, false));
    }

    private Fidelity fidelity(Step step) {
        return exact || StanzaReader.asksForStrictness(step) ? Fidelity.EXACT : Fidelity.IN_WORDS;
    }

    private JavaExpression stanza(
            JavaExpression actor, String method, Element stanza, Fidelity fidelity) {
        if (addresses.hasPartialWildcard(stanza)) {
            return actor.call(method, xml(stanza, fidelity != Fidelity.SENT));
        }
        try {
            StanzaWords words = fidelity == Fidelity.SENT ? sent : expected;
            JavaExpression inWords = actor.call(method, words.stanza(stanza, fidelity));
            if (fits(inWords)) {
                return inWords;
            }
        } catch (NoWordsException e) {
            // XML has no need of them.
        }
        return actor.call(method, xml(stanza, fidelity != Fidelity.SENT));
    }

    private static boolean fits(JavaExpression expression) {
        return JavaLayout.statement(expression, INDENT).stream()
                .allMatch(line -> line.length() <= Layout.COLUMNS);
    }

    private JavaExpression xml(Element element, boolean expected) {
        List<String> lines = XmlText.lines(element, addresses, BLOCK, expected);
        boolean plain = lines.size() == 1 && lines.get(0).indexOf('"') < 0;
        return JavaExpression.of(plain ? JavaText.literal(lines.get(0)) : JavaText.block(lines));
    }
}
