package example;

import org.jivesoftware.smack.packet.Presence;
import org.springframework.integration.annotation.Gateway;
import org.springframework.integration.annotation.MessagingGateway;
import org.springframework.integration.xmpp.XmppHeaders;
import org.springframework.messaging.handler.annotation.Header;

/** What the shop says to its customers. */
@MessagingGateway
interface Desk {

    /** Sends a message to a customer. */
    @Gateway(requestChannel = "notices.input")
    void notify(@Header(XmppHeaders.TO) String customer, String text);

    /** Says whether the desk is open, or asks to see who is there. */
    @Gateway(requestChannel = "presence.input")
    void send(Presence presence);
}
