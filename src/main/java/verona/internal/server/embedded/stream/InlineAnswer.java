package verona.internal.server.embedded.stream;

import verona.stanza.Element;

/**
 * What became of a request that a client has made together with its authentication (XEP-0388 §2.6).
 *
 * @param element the answer, within the success
 * @param then what is done once that has been sent
 */
public record InlineAnswer(Element element, Runnable then) {

    /** One after which there is nothing to do. */
    public InlineAnswer(Element element) {
        this(element, () -> {});
    }
}
