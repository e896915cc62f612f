package verona.internal.connection;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** The Extensible SASL Profile, XEP-0388, and what a client asks for with it. */
final class ExtensibleSasl implements SaslProfile {

    private final XmlStream stream;
    private final UserAgent agent;
    private final List<Element> requests = new ArrayList<>();

    ExtensibleSasl(XmlStream stream, UserAgent agent) {
        this.stream = stream;
        this.agent = agent;
    }

    /** What the server offers to do within the authentication; null if nothing. */
    static @Nullable Element inline(Element features) {
        Element offer = features.child(Namespaces.SASL2, "authentication");
        return offer == null ? null : offer.child(Namespaces.SASL2, "inline");
    }

    /** Whether a session can be resumed at once, XEP-0198 §9.2. */
    static boolean offersResumption(Element features) {
        Element inline = inline(features);
        return inline != null && inline.child(TopLevel.MANAGEMENT, "sm") != null;
    }

    static boolean isOffered(Element features) {
        return features.child(Namespaces.SASL2, "authentication") != null;
    }

    /** Asks for something whenever the client authenticates. */
    void request(Element other) {
        requests.add(other);
    }

    @Override
    public List<String> offered(Element features) {
        Element offer = features.child(Namespaces.SASL2, "authentication");
        return offer == null
                ? List.of()
                : offer.children().stream()
                        .filter(each -> each.is(Namespaces.SASL2, "mechanism"))
                        .map(Element::text)
                        .toList();
    }

    @Override
    public Element begin(String mechanism, byte[] initialResponse) {
        return begin(mechanism, initialResponse, null);
    }

    /** The same, and asks for one thing more this time; null for nothing. */
    Element begin(String mechanism, byte[] initialResponse, @Nullable Element more) {
        List<Element> contents = new ArrayList<>();
        contents.add(text("initial-response", initialResponse));
        contents.add(agent.toElement());
        contents.addAll(requests);
        if (more != null) {
            contents.add(more);
        }
        return ask(
                Element.of(Namespaces.SASL2, "authenticate")
                        .withAttribute("mechanism", mechanism)
                        .withContents(contents));
    }

    @Override
    public Element respond(byte[] response) {
        return ask(text("response", response));
    }

    private static Element text(String name, byte[] message) {
        return Element.of(Namespaces.SASL2, name)
                .withText(Base64.getEncoder().encodeToString(message));
    }

    private Element ask(Element element) {
        return StreamErrors.refuse(stream.ask(element.toXml()));
    }

    @Override
    public String data(Element answer) {
        Element data =
                answer.name().equals("success")
                        ? answer.child(Namespaces.SASL2, "additional-data")
                        : answer;
        return data == null ? "" : data.text().strip();
    }

    @Override
    public boolean is(Element answer, String name) {
        return answer.is(Namespaces.SASL2, name);
    }

    @Override
    public String refusal(Element answer) {
        return is(answer, "continue") ? tasks(answer) : LoginFailures.ofSasl(answer);
    }

    /** §2.6.3. */
    private static String tasks(Element answer) {
        Element tasks = answer.child(Namespaces.SASL2, "tasks");
        String names =
                tasks == null
                        ? "unknown"
                        : tasks.children().stream()
                                .map(Element::text)
                                .collect(Collectors.joining(", "));
        return "the server requires another task after SASL (XEP-0388 §2.6.3): "
                + names
                + "; Verona's clients have none";
    }
}
