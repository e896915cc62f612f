package verona;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import verona.stanza.Element;

/**
 * What an archive (XEP-0313) has answered to a query.
 *
 * @param messages what came before the answer
 * @param iq the answer
 */
public record ArchiveAnswer(List<Element> messages, Element iq) {

    private static final String MAM = "urn:xmpp:mam:2";
    private static final String RSM = "http://jabber.org/protocol/rsm";

    public List<Element> results() {
        return messages.stream().map(message -> message.child(MAM, "result")).toList();
    }

    public List<Element> forwarded() {
        return results().stream()
                .map(result -> result.child("urn:xmpp:forward:0", "forwarded"))
                .map(forwarded -> forwarded.child(Element.CLIENT, "message"))
                .toList();
    }

    public List<String> ids() {
        return results().stream().map(result -> result.attribute("id")).toList();
    }

    /** The bodies, joined. */
    public String bodies() {
        return forwarded().stream()
                .map(message -> message.child(Element.CLIENT, "body").text())
                .collect(joining());
    }

    public boolean isComplete() {
        return "true".equals(fin().attribute("complete"));
    }

    /** What result set management says of the page: first, last, count. */
    public String set(String name) {
        return fin().child(RSM, "set").child(RSM, name).text();
    }

    public Element fin() {
        return requireNonNull(iq.child(MAM, "fin"), iq::toXml);
    }
}
