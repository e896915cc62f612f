package verona.vocabulary;

import java.time.Instant;
import java.util.List;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * A query of an archive: {@code <query xmlns='urn:xmpp:mam:2'/>} (XEP-0313 §4). Filters are fields
 * of its form. {@link Archive#query()} makes it.
 *
 * <pre>{@code
 * romeo.sends(iqSet("q1").with(Archive.query().queryId("7").start(yesterday).page(Pages.max(10))));
 * }</pre>
 */
public final class ArchiveQuery extends ElementPayload<ArchiveQuery> {

    private static final String FORM = "jabber:x:data";

    ArchiveQuery() {
        this(Element.of(Archive.NAMESPACE, "query"));
    }

    private ArchiveQuery(Element query) {
        super(query);
    }

    @Override
    protected ArchiveQuery copy(Element query) {
        return new ArchiveQuery(query);
    }

    /** Sets the id that the results repeat (XEP-0313 §4.2). */
    public ArchiveQuery queryId(CharSequence id) {
        return attribute("queryid", id);
    }

    /** Sets the publish-subscribe node whose archive is queried (XEP-0313 §4). */
    public ArchiveQuery node(CharSequence node) {
        return attribute("node", node);
    }

    /** Only messages to or from that JID (XEP-0313 §4.1.1). */
    public ArchiveQuery with(CharSequence jid) {
        return filter("with", jid);
    }

    /** Only messages of that time or later (XEP-0313 §4.1.2). */
    public ArchiveQuery start(Instant stamp) {
        return start(stamp.toString());
    }

    /** Only messages of that time (XEP-0082) or later (XEP-0313 §4.1.2). */
    public ArchiveQuery start(CharSequence stamp) {
        return filter("start", stamp);
    }

    /** Only messages of that time or earlier (XEP-0313 §4.1.2). */
    public ArchiveQuery end(Instant stamp) {
        return end(stamp.toString());
    }

    /** Only messages of that time (XEP-0082) or earlier (XEP-0313 §4.1.2). */
    public ArchiveQuery end(CharSequence stamp) {
        return filter("end", stamp);
    }

    /** Only messages before that one (XEP-0313 §4.1.3). */
    public ArchiveQuery beforeId(CharSequence id) {
        return filter("before-id", id);
    }

    /** Only messages after that one (XEP-0313 §4.1.3). */
    public ArchiveQuery afterId(CharSequence id) {
        return filter("after-id", id);
    }

    /** Only those messages (XEP-0313 §4.1.3). */
    public ArchiveQuery ids(CharSequence... ids) {
        return filter("ids", ids);
    }

    /** Whether messages of rooms are results, too (XEP-0313 §4.1.4). */
    public ArchiveQuery includeGroupchat(boolean include) {
        return filter("include-groupchat", String.valueOf(include));
    }

    /** Adds any field to the form of filters (XEP-0313 §4.1.5). */
    public ArchiveQuery filter(CharSequence name, CharSequence... values) {
        Element form = element().child(FORM, "x");
        if (form == null) {
            return child(DataForm.submit().formType(Archive.NAMESPACE).field(name, values));
        }
        Element field = Element.of(FORM, "field").withAttribute("var", name);
        for (CharSequence value : values) {
            field = field.withChild(Content.text(FORM, "value", value));
        }
        Element more = form.withChild(field);
        List<Object> content =
                element().content().stream().map(part -> part == form ? more : part).toList();
        return copy(element().withContents(content));
    }

    /** Adds a form of filters, as an answer has it (XEP-0313 §4.1.5). */
    public ArchiveQuery form(DataForm form) {
        return child(form);
    }

    /** Sets the page of results that is requested (XEP-0313 §4.3). */
    public ArchiveQuery page(Page page) {
        return child(page);
    }

    /** Requests the results of the page in reverse order (XEP-0313 §4.3.4). */
    public ArchiveQuery flipPage() {
        return single(Element.of(Archive.NAMESPACE, "flip-page"));
    }
}
