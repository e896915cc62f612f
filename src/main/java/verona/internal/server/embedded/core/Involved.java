package verona.internal.server.embedded.core;

import org.jxmpp.jid.Jid;
import verona.internal.schedule.StableName;
import verona.internal.schedule.Touched;

/**
 * Notes whose state a stanza uses or changes, for who plays a scenario in several orders. All that
 * the server keeps belongs to an account, to a room or to a service, and a stanza that uses it goes
 * to or comes from there. An account has the same name here in each play.
 */
public final class Involved {

    private static final String PING = "urn:xmpp:ping";

    private Involved() {}

    /** An account or a room is involved, whatever the resource. */
    public static void note(Jid address) {
        if (Touched.isRecording()) {
            Touched.address(StableName.of(address.asBareJid()));
        }
    }

    /** Both ends of a stanza are. What is said to a domain may be about anybody there. */
    static void note(Stanza stanza) {
        if (Touched.isRecording()) {
            note(stanza.from());
            note(stanza.to());
            if (!stanza.to().hasLocalpart() && !stanza.isAnswer() && !isPing(stanza)) {
                Touched.all();
            }
        }
    }

    /** Anybody may be: what happens is about others than a stanza's ends. */
    public static void noteAll() {
        Touched.all();
    }

    private static boolean isPing(Stanza stanza) {
        return stanza.isRequest() && stanza.payload().namespace().equals(PING);
    }
}
