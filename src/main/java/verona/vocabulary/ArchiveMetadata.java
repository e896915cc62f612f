package verona.vocabulary;

import java.time.Instant;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * Where an archive begins and ends: {@code <metadata xmlns='urn:xmpp:mam:2'/>} (XEP-0313 §5).
 * {@link Archive#metadata()} makes it.
 *
 * <pre>{@code
 * romeo.receives(iqResult("meta1").with(Archive.metadata().start(capture("first"), anyValue())));
 * }</pre>
 */
public final class ArchiveMetadata extends ElementPayload<ArchiveMetadata> {

    ArchiveMetadata() {
        this(Element.of(Archive.NAMESPACE, "metadata"));
    }

    private ArchiveMetadata(Element metadata) {
        super(metadata);
    }

    @Override
    protected ArchiveMetadata copy(Element metadata) {
        return new ArchiveMetadata(metadata);
    }

    /** Sets the id and the time of the first message (XEP-0313 §5). */
    public ArchiveMetadata start(CharSequence id, Instant stamp) {
        return start(id, stamp.toString());
    }

    /** Sets the id and the time, as in XEP-0082, of the first message (XEP-0313 §5). */
    public ArchiveMetadata start(CharSequence id, CharSequence stamp) {
        return single(at("start", id, stamp));
    }

    /** Sets the id and the time of the last message (XEP-0313 §5). */
    public ArchiveMetadata end(CharSequence id, Instant stamp) {
        return end(id, stamp.toString());
    }

    /** Sets the id and the time, as in XEP-0082, of the last message (XEP-0313 §5). */
    public ArchiveMetadata end(CharSequence id, CharSequence stamp) {
        return single(at("end", id, stamp));
    }

    private static Element at(String name, CharSequence id, CharSequence stamp) {
        return Element.of(Archive.NAMESPACE, name)
                .withAttribute("id", id)
                .withAttribute("timestamp", stamp);
    }
}
