package verona.script;

import java.util.List;
import java.util.Set;
import verona.internal.script.parse.Placeholder;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * What an actor does.
 *
 * @param line the line it stands in, from 1
 * @param comments what stands above it, a line each
 * @param actor who does it
 * @param stanza the stanza as XML text, placeholders and all; {@code ""} where the verb has none
 */
public record Step(int line, List<String> comments, Actor actor, Verb verb, String stanza) {

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    /** Whether what it sends is a stanza (RFC 6120 §8), and not another element. */
    public boolean sendsStanza() {
        Element element = Xml.read(Placeholder.mask(stanza));
        return element.namespace().equals(Element.CLIENT) && STANZAS.contains(element.name());
    }

    /** What can be done. */
    public enum Verb {
        /** Opens a stream. */
        CONNECTS("connects"),
        /** Closes the stream. */
        DISCONNECTS("disconnects"),
        /** Sends a stanza. */
        SENDS("sends"),
        /** Takes the oldest unread stanza that matches. */
        RECEIVES("receives"),
        /** There is nothing unread, and nothing on its way. */
        RECEIVES_NOTHING("receives: nothing");

        private final String text;

        Verb(String text) {
            this.text = text;
        }

        /** Whether a stanza, or several, is written below it. */
        public boolean hasStanza() {
            return this == SENDS || this == RECEIVES;
        }

        /** As a script writes it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
