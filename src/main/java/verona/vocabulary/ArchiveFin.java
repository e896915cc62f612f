package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * The end of an archive's answer: {@code <fin xmlns='urn:xmpp:mam:2'/>} (XEP-0313 §4.2). {@link
 * Archive#fin()} makes it.
 *
 * <pre>{@code
 * romeo.receives(iqResult("q1").with(Archive.fin().complete(true).page(Pages.page().count(5))));
 * }</pre>
 */
public final class ArchiveFin extends ElementPayload<ArchiveFin> {

    ArchiveFin() {
        this(Element.of(Archive.NAMESPACE, "fin"));
    }

    private ArchiveFin(Element fin) {
        super(fin);
    }

    @Override
    protected ArchiveFin copy(Element fin) {
        return new ArchiveFin(fin);
    }

    /** Whether there are no more results after this page (XEP-0313 §4.3.2). */
    public ArchiveFin complete(boolean complete) {
        return attribute("complete", String.valueOf(complete));
    }

    /** Whether the results can still change (XEP-0313 §4.3.2): {@code false} if they can. */
    public ArchiveFin stable(boolean stable) {
        return attribute("stable", String.valueOf(stable));
    }

    /** Adds what it says of the page: first, last, count (XEP-0313 §4.3.2). */
    public ArchiveFin page(Page page) {
        return child(page);
    }
}
