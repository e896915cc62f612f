package verona.internal.connection;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.internal.xml.Framing;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/** Finds the stanzas in what a client sends, wherever a text ends. */
final class OutgoingStanzas implements StreamSplitter.Listener {

    private static final Pattern NAME = Pattern.compile("<([^\\s/>]*)");

    private final Consumer<Sent> stanzas;
    private final StreamSplitter splitter =
            new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private @Nullable OpeningTag opening;
    private boolean isOfClients;
    private boolean broken;

    /** What was sent as a stanza, and the opening tag of its stream. */
    record Sent(OpeningTag stream, String xml) {

        /**
         * The stanza.
         *
         * @throws XmlException if the text is not well formed, so that the server ends the stream
         */
        Element stanza() {
            return stream.read(xml);
        }
    }

    OutgoingStanzas(String header, Consumer<Sent> stanzas) {
        this.stanzas = stanzas;
        add(header);
    }

    void add(String text) {
        if (broken) {
            return;
        }
        try {
            splitter.write(text.toCharArray(), 0, text.length());
        } catch (XmlException e) {
            // The server ends such a stream: nothing after this is a stanza.
            broken = true;
        }
    }

    /** Whether an element has been sent in part. */
    boolean inElement() {
        return !broken && splitter.inElement();
    }

    @Override
    public void opened(String tag) {
        OpeningTag opened = OpeningTag.of(tag);
        opening = opened;
        isOfClients = opened.contentNamespace().equals(Element.CLIENT);
    }

    @Override
    public void element(String xml) {
        Sent sent = new Sent(Objects.requireNonNull(opening), xml);
        if (Framing.isDeclared(xml)
                ? TopLevel.isStanza(sent.stanza())
                : isOfClients && hasNameOfStanza(xml)) {
            stanzas.accept(sent);
        }
    }

    /** Reading the whole element would cost as much as the server's answer to it. */
    private static boolean hasNameOfStanza(String xml) {
        Matcher name = NAME.matcher(xml);
        return name.lookingAt() && TopLevel.isNameOfStanza(name.group(1));
    }

    @Override
    public void closed() {
        broken = true;
    }
}
