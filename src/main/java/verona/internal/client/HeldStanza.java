package verona.internal.client;

import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.fault.Passage;
import verona.internal.schedule.Play;
import verona.internal.schedule.StableName;
import verona.internal.schedule.Touched;
import verona.stanza.Element;

/**
 * A stanza that is to or from a program, and waits for its turn. A server keeps the order of what
 * one entity sends to another (RFC 6120 §10.1), and so does a play: what one sender has sent stays
 * in order. A room, a service and an account are one sender each, whatever the resource.
 *
 * @param program who sends or receives it
 * @param source where it comes from and goes to; what has the same stays in order
 * @param what the stanza, in a few words
 */
record HeldStanza(ScenarioProgram program, String source, String what) {

    /** A stanza of that program's, or to it. */
    static HeldStanza of(ScenarioProgram program, Passage.Way way, Element stanza) {
        if (way == Passage.Way.FROM) {
            return new HeldStanza(
                    program, source(program, way), program.name() + "'s " + StanzaName.of(stanza));
        }
        String sender = sender(program, stanza);
        return new HeldStanza(
                program,
                source(program, way) + " from " + sender,
                sender + "'s " + StanzaName.of(stanza) + " to " + program.name());
    }

    /** What the sources begin with of all that the program sends, or receives. */
    static String source(ScenarioProgram program, Passage.Way way) {
        return (way == Passage.Way.FROM ? "from " : "to ") + program.name();
    }

    private static String sender(ScenarioProgram program, Element stanza) {
        String from = stanza.attribute("from");
        try {
            Jid address = from == null ? program.serverDomain() : JidCreate.from(from);
            return program.scenario().nameOf(address.asBareJid());
        } catch (XmppStringprepException e) {
            return String.valueOf(from);
        }
    }

    /**
     * Holds it, if the test goes on.
     *
     * @param pass lets it go on
     */
    boolean hold(Play play, Runnable pass) {
        return play.hold(
                source,
                what,
                () -> {
                    Touched.address(StableName.of(program.bareAddress()));
                    pass.run();
                });
    }
}
