package verona.internal.client;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Injections;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage.Way;
import verona.server.Connections;
import verona.server.NextStanza;
import verona.server.ServerException;
import verona.server.ServerLink;
import verona.stanza.Element;

/**
 * How a test controls a link.
 *
 * @param to the way to the server that the test has named
 */
record LinkControl(ScenarioLink link, Way to) implements ServerLink {

    private Injections injections() {
        if (!link.isReadable()) {
            throw new ServerException(
                    "the "
                            + link
                            + " is encrypted, so its stanzas can't be seen: declare the"
                            + " server with authentication = DIALBACK");
        }
        return new Injections(
                link.faults(), link.proxy().faults(), this::ask, passage -> true, link.farName());
    }

    private <T extends @Nullable Object> T ask(Supplier<T> question) {
        link.settle();
        return question.get();
    }

    @Override
    public NextStanza next() {
        return injections().next(to);
    }

    @Override
    public NextStanza next(String name) {
        return injections().next(to, name);
    }

    @Override
    public NextStanza next(Predicate<Element> like) {
        return injections().next(to, like);
    }

    @Override
    public NextStanza nextFrom() {
        return injections().next(to.opposite());
    }

    @Override
    public NextStanza nextFrom(String name) {
        return injections().next(to.opposite(), name);
    }

    @Override
    public NextStanza nextFrom(Predicate<Element> like) {
        return injections().next(to.opposite(), like);
    }

    @Override
    public void disconnect() {
        tell("cut", link.proxy()::disconnect);
    }

    @Override
    public void stall() {
        tell("half-open from now on", link.proxy()::stall);
    }

    @Override
    public void limitRate(long bytesPerSecond) {
        pace(bytesPerSecond + " bytes a second", pace -> pace.limitRate(bytesPerSecond));
    }

    @Override
    public void addLatency(Duration latency) {
        pace("a latency of " + latency.toMillis() + " ms", pace -> pace.addLatency(latency));
    }

    @Override
    public void splitBytes() {
        pace("each byte on its own", Pace::splitBytes);
    }

    private void pace(String what, Consumer<Pace> change) {
        change.accept(new Pace()); // What is wrong is not to wait for a connection.
        tell(what, () -> link.proxy().pace(change));
    }

    @Override
    public void resetPace() {
        link.note("at full speed");
        link.proxy().resetPace();
        link.isRestored();
    }

    private void tell(String what, Runnable command) {
        link.settle();
        link.note(what);
        command.run();
    }

    @Override
    public Connections connections() {
        return new LinkConnections();
    }

    private final class LinkConnections implements Connections {

        @Override
        public void refuse() {
            tell("new connections are refused", link.proxy()::refuse);
        }

        @Override
        public void drop() {
            tell("new connections are closed at once", () -> link.proxy().accept(true));
        }

        @Override
        public void accept() {
            tell("new connections are accepted", () -> link.proxy().accept(false));
            link.isRestored();
        }
    }
}
