package verona.server.embedded;

import java.util.List;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.streammanagement.StreamManagementControl;
import verona.internal.server.embedded.streammanagement.StreamManagementFeature;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * The stream management of a client's stream (XEP-0198): a test can inspect what the server keeps
 * for the client, and make it go wrong.
 *
 * <pre>{@code
 * EmbeddedStreamManagement management = server.stream(juliet.fullJid()).management();
 * juliet.drops();
 * management.expire();
 * }</pre>
 *
 * <p>Methods that return a value can be called without such a session. All other methods throw a
 * {@link ServerException} if there is no session, or if its client has not enabled stream
 * management.
 */
public final class EmbeddedStreamManagement {

    private final EmbeddedStream stream;
    private final Controls controls;

    EmbeddedStreamManagement(EmbeddedStream stream, Controls controls) {
        this.stream = stream;
        this.controls = controls;
    }

    /** Whether there is a session whose client has enabled stream management. */
    public boolean isEnabled() {
        return controls.ask(() -> stream.present().stream().anyMatch(control()::isEnabled));
    }

    /** Whether there is a session without a connection that its client can still resume (§5). */
    public boolean isHibernating() {
        return controls.ask(() -> stream.present().stream().anyMatch(control()::isHibernating));
    }

    /** The stanzas that the client has not acknowledged, oldest first. */
    public List<Element> unacknowledged() {
        return controls.ask(
                () ->
                        stream.present().stream()
                                .filter(control()::isEnabled)
                                .flatMap(session -> control().unacknowledged(session).stream())
                                .map(Stanza::element)
                                .toList());
    }

    /** How many of the client's stanzas the server has handled; 0 if there is no session. */
    public long handled() {
        return controls.ask(
                () ->
                        stream.present().stream()
                                .filter(control()::isEnabled)
                                .mapToLong(control()::handled)
                                .sum());
    }

    /** Asks the client for an acknowledgement: sends it an {@code <r/>} (§4). */
    public void requestAcknowledgement() {
        stream.each(control()::request);
    }

    /**
     * Sends the client an {@code <a/>} (§4).
     *
     * @param h how many of the client's stanzas the server says it has handled; it may be wrong
     */
    public void acknowledge(long h) {
        stream.each(session -> control().acknowledge(session, h));
    }

    /**
     * Stops acknowledging: the server answers the client's requests with the current count,
     * whatever the client sends from now on. When the client resumes, it gets the true count.
     */
    public void withholdAcknowledgements() {
        stream.each(control()::withhold);
    }

    /** Acknowledges what has been withheld, at once. */
    public void releaseAcknowledgements() {
        stream.each(control()::release);
    }

    /**
     * Ends a hibernating session, as if its time were over. The client becomes unavailable. Stanzas
     * that it has not acknowledged are delivered to other sessions, stored, or returned to the
     * sender as errors (§4).
     *
     * @throws ServerException if the session is not hibernating
     */
    public void expire() {
        stream.each(control()::expire);
    }

    /**
     * Forgets that the session can be resumed, as a restarted server does. A hibernating session
     * ends, and what the client has not acknowledged is lost.
     */
    public void forget() {
        stream.each(control()::forget);
    }

    private StreamManagementControl control() {
        return controls.feature(StreamManagementFeature.class).control();
    }
}
