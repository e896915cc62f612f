package verona.internal.client;

import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import verona.AllReceivedBy;
import verona.ClientSteps;
import verona.ReceivedBy;
import verona.XmppClient;
import verona.internal.connection.FileUpload;
import verona.stanza.IqSpec;
import verona.vocabulary.Pubsub;
import verona.vocabulary.PubsubItem;

/** Hands the composed steps on to what knows their parts. */
interface ClientEntitySteps extends EntitySteps<XmppClient>, ClientSteps {

    private ComposedStep composed(String name) {
        return new ComposedStep(receiver(), entity(), timeout(), name);
    }

    @Override
    default AllReceivedBy<XmppClient> joins(CharSequence room) {
        return new RoomSteps(composed("joins"), room).join();
    }

    @Override
    default ReceivedBy<XmppClient> leaves(CharSequence room) {
        return new RoomSteps(composed("leaves"), room).leave();
    }

    @Override
    default ReceivedBy<XmppClient> asks(IqSpec request) {
        return asks(request, IqSpec.result());
    }

    @Override
    default ReceivedBy<XmppClient> asks(IqSpec request, IqSpec answer) {
        return composed("asks").ask(request, answer);
    }

    @Override
    default XmppClient isFriendOf(XmppClient other) {
        new FriendSteps(composed("isFriendOf"), other).befriend();
        return receiver();
    }

    @Override
    default ReceivedBy<XmppClient> publishes(CharSequence node, PubsubItem... items) {
        return publish(IqSpec.set(), node, items);
    }

    @Override
    default ReceivedBy<XmppClient> publishes(
            CharSequence service, CharSequence node, PubsubItem... items) {
        return publish(IqSpec.set().to(service), node, items);
    }

    private ReceivedBy<XmppClient> publish(IqSpec request, CharSequence node, PubsubItem... items) {
        return composed("publishes")
                .ask(request.with(Pubsub.publish(node, items)), IqSpec.result());
    }

    @Override
    default URI uploads(String name, byte[] content) {
        String type = URLConnection.guessContentTypeFromName(name);
        return new UploadSteps(composed("uploads"))
                .upload(
                        name,
                        new FileUpload(content, type == null ? "application/octet-stream" : type));
    }

    @Override
    default ClientSteps within(Duration timeout) {
        return new ClientWithTimeout(receiver(), entity(), entity().scenario().scaled(timeout));
    }

    /** A client's steps with a timeout of their own. */
    record ClientWithTimeout(XmppClient receiver, ConnectingEntity entity, Duration timeout)
            implements ClientEntitySteps {}
}
