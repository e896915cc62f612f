package verona.internal.client;

import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;
import verona.internal.connection.Login;

/** What Smack 4.4 asks of a connection. */
final class Smack44View extends SmackView {

    private Smack44View(Login login, Owner owner) {
        super(login, owner);
    }

    static SmackView of(Login login, Owner owner) {
        return new Smack44View(login, owner);
    }

    @Override
    protected void sendStanzaInternal(Stanza stanza) throws NotConnectedException {
        sendElement(stanza);
    }

    @Override
    public void sendNonza(Nonza nonza) throws NotConnectedException {
        sendElement(nonza);
    }
}
