package verona.server.embedded.info;

import java.util.ArrayList;
import java.util.List;
import verona.server.embedded.core.Elements;
import verona.stanza.Element;

/**
 * What a server says it is, XEP-0092.
 *
 * @param os the operating system, {@code ""} for one that nobody is told of
 */
public record Software(String name, String version, String os) {

    /** The namespace of the question. */
    static final String NAMESPACE = "jabber:iq:version";

    /** Verona, and not on what machine: so a test reads the same on each. */
    public static final Software VERONA = new Software("Verona", implementation(), "");

    private static String implementation() {
        String version = Software.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    Element toElement() {
        List<Element> content = new ArrayList<>();
        content.add(Elements.text(NAMESPACE, "name", name));
        content.add(Elements.text(NAMESPACE, "version", version));
        if (!os.isEmpty()) {
            content.add(Elements.text(NAMESPACE, "os", os));
        }
        return Element.of(NAMESPACE, "query").withContents(content);
    }
}
