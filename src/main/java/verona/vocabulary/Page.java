package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A page of results, in a request or an answer: {@code <set
 * xmlns='http://jabber.org/protocol/rsm'/>} (XEP-0059). {@link Pages} makes it.
 *
 * <pre>{@code
 * romeo.receives(iqResult("page1").with(Archive.fin().page(Pages.page().last(capture("last")))));
 * }</pre>
 */
public final class Page extends ElementPayload<Page> {

    private static final String NAMESPACE = "http://jabber.org/protocol/rsm";

    Page() {
        this(Element.of(NAMESPACE, "set"));
    }

    private Page(Element set) {
        super(set);
    }

    @Override
    protected Page copy(Element set) {
        return new Page(set);
    }

    /** Requests at most so many results (XEP-0059 §2.1). */
    public Page max(int results) {
        return max(String.valueOf(results));
    }

    /** Requests at most so many results (XEP-0059 §2.1); a text may also be no number. */
    public Page max(CharSequence results) {
        return singleLeaf("max", results);
    }

    /** Requests the page after the result with that id (XEP-0059 §2.2). */
    public Page after(CharSequence id) {
        return singleLeaf("after", id);
    }

    /**
     * Requests the page before the result with that id (XEP-0059 §2.3); {@code ""} requests the
     * last page (§2.5).
     */
    public Page before(CharSequence id) {
        return singleLeaf("before", id);
    }

    /** Requests the page that begins with that result, counted from 0 (XEP-0059 §2.6). */
    public Page index(int first) {
        return singleLeaf("index", String.valueOf(first));
    }

    /** The id of the first result in an answer (XEP-0059 §2.2). */
    public Page first(CharSequence id) {
        return singleLeaf("first", id);
    }

    /** The id of the first result in an answer, and its place counted from 0 (XEP-0059 §2.2). */
    public Page first(CharSequence id, CharSequence index) {
        return single(Content.text(NAMESPACE, "first", id).withAttribute("index", index));
    }

    /** The id of the last result in an answer (XEP-0059 §2.2). */
    public Page last(CharSequence id) {
        return singleLeaf("last", id);
    }

    /** How many results there are, on all pages together (XEP-0059 §2.7). */
    public Page count(int results) {
        return count(String.valueOf(results));
    }

    /** How many results there are, on all pages together (XEP-0059 §2.7). */
    public Page count(CharSequence results) {
        return singleLeaf("count", results);
    }
}
