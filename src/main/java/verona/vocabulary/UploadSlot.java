package verona.vocabulary;

import java.util.List;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A slot for a file: {@code <slot xmlns='urn:xmpp:http:upload:0'/>} (XEP-0363 §4). {@link
 * Upload#slot} makes it.
 *
 * <pre>{@code
 * service.sends(iqResult("slot1").to(romeo.fullJid())
 *         .with(Upload.slot(putUrl, getUrl).header("Authorization", "Basic cm9tZW8=")));
 * }</pre>
 */
public final class UploadSlot extends ElementPayload<UploadSlot> {

    UploadSlot() {
        this(Element.of(Upload.NAMESPACE, "slot"));
    }

    private UploadSlot(Element slot) {
        super(slot);
    }

    @Override
    protected UploadSlot copy(Element slot) {
        return new UploadSlot(slot);
    }

    UploadSlot urls(CharSequence put, CharSequence get) {
        return child(of("put").withAttribute("url", put))
                .child(of("get").withAttribute("url", get));
    }

    /** Adds a header that the upload must have (XEP-0363 §4): {@code header("Cookie", "a=b")}. */
    public UploadSlot header(CharSequence name, CharSequence value) {
        Element put = element().child(Upload.NAMESPACE, "put");
        Element header = Content.text(Upload.NAMESPACE, "header", value);
        Element more = put.withChild(header.withAttribute("name", name));
        List<Object> content =
                element().content().stream().map(part -> part == put ? more : part).toList();
        return copy(element().withContents(content));
    }

    private static Element of(String name) {
        return Element.of(Upload.NAMESPACE, name);
    }
}
