package verona.script;

import java.util.List;
import java.util.Set;
import verona.internal.script.parse.Placeholder;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * A step of a script.
 *
 * @param line its line in the script, from 1
 * @param comments the lines of the comment above it
 * @param actor the actor that takes the step
 * @param stanza the stanza as XML text with placeholders; {@code ""} if the verb has none
 */
public record Step(int line, List<String> comments, Actor actor, Verb verb, String stanza) {

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    /** Whether it sends a stanza (RFC 6120 §8), not another element. */
    public boolean sendsStanza() {
        Element element = Xml.read(Placeholder.mask(stanza));
        return element.namespace().equals(Element.CLIENT) && STANZAS.contains(element.name());
    }

    /** The kinds of step. */
    public enum Verb {
        /** Opens the stream and logs in. */
        CONNECTS("connects"),
        /** Closes the stream. */
        DISCONNECTS("disconnects"),
        /** Sends a stanza. */
        SENDS("sends"),
        /** Receives the oldest unread stanza that matches. */
        RECEIVES("receives"),
        /** Checks that there is no unread stanza, and none on its way. */
        RECEIVES_NOTHING("receives: nothing");

        private final String text;

        Verb(String text) {
            this.text = text;
        }

        /** Whether stanzas follow the verb. */
        public boolean hasStanza() {
            return this == SENDS || this == RECEIVES;
        }

        /** The verb as it is written in a script. */
        @Override
        public String toString() {
            return text;
        }
    }
}
