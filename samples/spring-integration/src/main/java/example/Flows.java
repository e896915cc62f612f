package example;

import org.jivesoftware.smack.packet.Presence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.xmpp.XmppHeaders;
import org.springframework.integration.xmpp.inbound.ChatMessageListeningEndpoint;
import org.springframework.integration.xmpp.inbound.PresenceListeningEndpoint;
import org.springframework.integration.xmpp.outbound.ChatMessageSendingMessageHandler;
import org.springframework.integration.xmpp.outbound.PresenceSendingMessageHandler;

/** What the desk does. */
@Configuration
class Flows {

    /** Orders are confirmed to who sent them. */
    @Bean
    IntegrationFlow orders(
            ChatMessageListeningEndpoint messages, ChatMessageSendingMessageHandler sendMessage) {
        return IntegrationFlow.from(messages)
                .filter(String.class, text -> text.startsWith("order "))
                .transform(String.class, order -> "Thank you for your " + order)
                .enrichHeaders(
                        headers ->
                                headers.headerFunction(
                                        XmppHeaders.TO,
                                        order -> order.getHeaders().get(XmppHeaders.FROM),
                                        true))
                .handle(sendMessage)
                .get();
    }

    /** Customers who come online are greeted. */
    @Bean
    IntegrationFlow greetings(
            PresenceListeningEndpoint presences, ChatMessageSendingMessageHandler sendMessage) {
        return IntegrationFlow.from(presences)
                .filter(Presence.class, Presence::isAvailable)
                .enrichHeaders(
                        headers ->
                                headers.<Presence>headerFunction(
                                        XmppHeaders.TO,
                                        presence -> presence.getPayload().getFrom().toString()))
                .transform(Presence.class, customer -> "Good morrow")
                .handle(sendMessage)
                .get();
    }

    @Bean
    IntegrationFlow notices(ChatMessageSendingMessageHandler sendMessage) {
        return flow -> flow.handle(sendMessage);
    }

    @Bean
    IntegrationFlow presence(PresenceSendingMessageHandler sendPresence) {
        return flow -> flow.handle(sendPresence);
    }
}
