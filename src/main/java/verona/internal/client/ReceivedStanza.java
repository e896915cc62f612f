package verona.internal.client;

import java.util.List;
import org.jivesoftware.smack.packet.Stanza;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.ReceivedError;
import verona.XmppEntity;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.stanza.Element;

/** A stanza in an inbox, or taken from it. */
final class ReceivedStanza implements Received {

    private final ScenarioEntity entity;
    private final Candidate candidate;
    private final Entry entry;

    ReceivedStanza(ScenarioEntity entity, Candidate candidate, Entry entry) {
        this.entity = entity;
        this.candidate = candidate;
        this.entry = entry;
    }

    Candidate candidate() {
        return candidate;
    }

    /** What the transcript says of it. */
    Entry entry() {
        return entry;
    }

    @Override
    public XmppEntity receiver() {
        return entity;
    }

    @Override
    public String xml() {
        return entry.text();
    }

    @Override
    public Element element() {
        return candidate.element();
    }

    @Override
    public org.w3c.dom.Element dom() {
        return Dom.of(element());
    }

    @Override
    public @Nullable ReceivedError error() {
        return ErrorView.of(element());
    }

    @Override
    public String xpath(String expression) {
        List<String> values = Dom.xpath(dom(), expression);
        if (values.isEmpty()) {
            throw nothing(expression);
        }
        return values.get(0);
    }

    private AssertionError nothing(String expression) {
        String name = element().name();
        boolean begins = expression.strip().matches("(\\w+:)?" + name + "\\s*[/\\[].*");
        String hint =
                begins
                        ? "%nhint: the path begins at the stanza: write /%s, or leave it out"
                                .formatted(name)
                        : "";
        return CallSite.withoutOurFrames(
                new AssertionError(
                        "the XPath %s selects nothing in the stanza%n  %s%s"
                                .formatted(expression, xml(), hint)));
    }

    @Override
    public List<String> xpathAll(String expression) {
        return Dom.xpath(dom(), expression);
    }

    @Override
    public <T extends Stanza> T as(Class<T> type) {
        Stanza stanza = parse();
        if (!type.isInstance(stanza)) {
            throw new IllegalArgumentException(
                    "Smack reads it as a "
                            + stanza.getClass().getName()
                            + ", not as a "
                            + type.getName()
                            + ": "
                            + xml());
        }
        return type.cast(stanza);
    }

    private Stanza parse() {
        try {
            return SmackCalls.parse(element().toStandaloneXml());
        } catch (Exception e) {
            throw new IllegalArgumentException("Smack can't parse it: " + xml(), e);
        }
    }

    /** The text as it came. */
    @Override
    public String toString() {
        return xml();
    }
}
