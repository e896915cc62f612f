package verona.internal.proxy;

import java.util.ArrayList;
import java.util.List;
import verona.internal.connection.Namespaces;
import verona.internal.connection.StartTls;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;

/**
 * What a server offers, as a program is to see it: STARTTLS is the proxy's, and no login can be
 * bound to a connection that ends there.
 *
 * @param startTls whether the program's connection can still be encrypted by STARTTLS
 * @param serverTls whether the server's is
 */
record Features(boolean startTls, boolean serverTls) {

    private static final String STARTTLS =
            "<starttls xmlns='" + StartTls.NAMESPACE + "'><required/></starttls>";

    /** Whether an element is such an offer, RFC 6120 §4.3.2. */
    static boolean are(Element element) {
        return element.is(Element.STREAMS, "features");
    }

    /** Whether the program may ask for STARTTLS after these. */
    boolean offerStartTls(Element features) {
        return startTls && (StartTls.isOffered(features) || hideTls(features));
    }

    /** The server lets nobody log in without TLS, which the proxy has by now. */
    private boolean hideTls(Element features) {
        return serverTls && StartTls.letLogIn(features);
    }

    /** The text of features, otherwise as it stands. */
    String alter(String xml, Element features) {
        String altered = !startTls || serverTls ? without(xml, features) : xml;
        return startTls && hideTls(features) ? withStartTls(altered) : altered;
    }

    private static String withStartTls(String xml) {
        int start = new Contents(xml).tag.length();
        return xml.substring(0, start) + STARTTLS + xml.substring(start);
    }

    private String without(String xml, Element element) {
        if (element.children().isEmpty() || !element.text().isBlank()) {
            return xml;
        }
        List<String> texts = new Contents(xml).children;
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Element child = element.children().get(i);
            int start = xml.indexOf(text, end);
            out.append(xml, end, start).append(isUnwanted(child) ? "" : without(text, child));
            end = start + text.length();
        }
        return out.append(xml, end, xml.length()).toString();
    }

    private boolean isUnwanted(Element offer) {
        return !startTls && offer.is(StartTls.NAMESPACE, "starttls")
                || serverTls
                        && (offer.is(Namespaces.BINDINGS, "sasl-channel-binding")
                                || isBound(offer));
    }

    /** RFC 5802 §4, and XEP-0484 §3.1 with the names of its mechanisms. */
    private static boolean isBound(Element offer) {
        String name = offer.name().equals("mechanism") ? offer.text().strip() : "";
        return name.endsWith("-PLUS") || name.startsWith("HT-") && !name.endsWith("-NONE");
    }

    /** The opening tag of an element that has children, and their texts. */
    private static final class Contents implements StreamSplitter.Listener {

        private final List<String> children = new ArrayList<>();
        private String tag = "";

        Contents(String xml) {
            new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE)
                    .write(xml.toCharArray(), 0, xml.length());
        }

        @Override
        public void opened(String opening) {
            tag = opening;
        }

        @Override
        public void element(String xml) {
            children.add(xml);
        }

        @Override
        public void closed() {}
    }
}
