package verona.internal.script.java;

import java.util.List;
import verona.script.Step;
import verona.stanza.Element;

/** Steps as expressions: stanzas by typed methods where there are some, else in XML. */
final class StepExpressions {

    /** How far a statement is indented. */
    static final int INDENT = 8;

    private static final int BLOCK = Layout.COLUMNS - INDENT - Layout.CONTINUATION;

    private final StanzaReader reader;
    private final StanzaMethods sent;
    private final StanzaMethods expected;
    private final Addresses addresses;
    private final boolean exact;

    StepExpressions(Addresses addresses, boolean exact) {
        this.addresses = addresses;
        this.exact = exact;
        reader = new StanzaReader(addresses);
        sent = StanzaMethods.sent(addresses);
        expected = StanzaMethods.expected(addresses);
    }

    /** What the step does, said of its actor. */
    JavaExpression of(Step step, JavaExpression actor) {
        return switch (step.verb()) {
            case CONNECTS -> actor.call("connects");
            case DISCONNECTS -> actor.call("disconnects");
            case SENDS -> sends(step, actor);
            case RECEIVES -> stanza(actor, "receives", reader.expected(step), strictness(step));
            case RECEIVES_NOTHING -> actor.call("receivesNothing");
        };
    }

    private JavaExpression sends(Step step, JavaExpression actor) {
        Element element = reader.sent(step);
        return step.sendsStanza()
                ? stanza(actor, "sends", element, Strictness.SENT)
                : actor.call("sendsRaw", xml(element, false));
    }

    private Strictness strictness(Step step) {
        return exact || StanzaReader.asksForStrictness(step) ? Strictness.EXACT : Strictness.TYPED;
    }

    private JavaExpression stanza(
            JavaExpression actor, String method, Element stanza, Strictness strictness) {
        if (addresses.hasPartialWildcard(stanza)) {
            return actor.call(method, xml(stanza, strictness != Strictness.SENT));
        }
        try {
            StanzaMethods methods = strictness == Strictness.SENT ? sent : expected;
            JavaExpression typed = actor.call(method, methods.stanza(stanza, strictness));
            if (fits(typed)) {
                return typed;
            }
        } catch (NoTypedMethodException e) {
            // It is written as XML instead.
        }
        return actor.call(method, xml(stanza, strictness != Strictness.SENT));
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
