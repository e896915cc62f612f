package verona.internal.client;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import verona.internal.connection.StreamErrors;
import verona.internal.fault.FaultBook;
import verona.internal.fault.Faults;
import verona.internal.fault.Injections;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage.Way;
import verona.internal.proxy.ProxiedStream;
import verona.server.NextStanza;
import verona.server.ServerException;
import verona.server.XmppStream;
import verona.stanza.Element;

/** The stream of a program under test, which goes through a proxy. */
final class ProgramStream implements XmppStream {

    private final ScenarioProgram program;
    private final FaultBook book;
    private final Injections injections;

    ProgramStream(ScenarioProgram program, FaultBook book, Faults faults) {
        this.program = program;
        this.book = book;
        injections = new Injections(book, faults, program::ask, passage -> true, program.name());
    }

    @Override
    public NextStanza next() {
        return injections.next(Way.TO);
    }

    @Override
    public NextStanza next(String name) {
        return injections.next(Way.TO, name);
    }

    @Override
    public NextStanza next(Predicate<Element> like) {
        return injections.next(Way.TO, like);
    }

    @Override
    public NextStanza nextFrom() {
        return injections.next(Way.FROM);
    }

    @Override
    public NextStanza nextFrom(String name) {
        return injections.next(Way.FROM, name);
    }

    @Override
    public NextStanza nextFrom(Predicate<Element> like) {
        return injections.next(Way.FROM, like);
    }

    @Override
    public void closeWithError(String condition) {
        Set<String> conditions = StreamErrors.CONDITIONS;
        if (!conditions.contains(condition)) {
            throw new ServerException(
                    "there is no stream error '"
                            + condition
                            + "': "
                            + String.join(", ", conditions));
        }
        tell(stream -> stream.closeWithError(condition));
    }

    @Override
    public void disconnect() {
        tell(ProxiedStream::disconnect);
    }

    @Override
    public void disconnectAfterSending(long bytes) {
        requireCount(bytes);
        tell(stream -> stream.disconnectAfterSending(bytes));
    }

    @Override
    public void disconnectAfterReceiving(long bytes) {
        requireCount(bytes);
        tell(stream -> stream.disconnectAfterReceiving(bytes));
    }

    @Override
    public void stall() {
        tell(ProxiedStream::stall);
    }

    private static void requireCount(long bytes) {
        if (bytes < 0) {
            throw new ServerException("a connection has no " + bytes + " bytes");
        }
    }

    @Override
    public void limitRate(long bytesPerSecond) {
        pace(pace -> pace.limitRate(bytesPerSecond));
    }

    @Override
    public void addLatency(Duration latency) {
        pace(pace -> pace.addLatency(latency));
    }

    @Override
    public void splitBytes() {
        pace(Pace::splitBytes);
    }

    private void pace(Consumer<Pace> change) {
        tell(
                stream -> {
                    stream.pace(change);
                    book.paced(() -> stream.pace(Pace::reset));
                });
    }

    @Override
    public void resetPace() {
        tellAtOnce(stream -> stream.pace(Pace::reset));
    }

    private void tell(Consumer<ProxiedStream> command) {
        program.settleAll();
        tellAtOnce(command);
    }

    private void tellAtOnce(Consumer<ProxiedStream> command) {
        ProgramLogin login = program.login();
        if (login == null) {
            throw new ServerException(
                    program.name()
                            + " is not logged in: call "
                            + program.name()
                            + ".logsIn() first");
        }
        command.accept(login.stream());
    }
}
