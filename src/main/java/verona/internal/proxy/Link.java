package verona.internal.proxy;

import java.util.function.Consumer;
import verona.internal.connection.StreamErrors;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage;

/**
 * A program's connection, the one to the server that belongs to it, and what is known of the stream
 * that goes over both. After STARTTLS another takes its place.
 */
final class Link {

    private final Route route;
    private final ProxiedStream stream;
    private final Ending ending;
    private final StreamEnd program;
    private final StreamEnd server;
    private final Outgoing toProgram;
    private final Outgoing toServer;
    private final Elements elements;
    private volatile boolean abandoned;
    private volatile boolean over;
    private volatile boolean closed;
    private volatile boolean stalled;

    /** A link on which nothing has been said. */
    Link(Route route, ProxiedStream stream, Ending ending, StreamEnd program, StreamEnd server) {
        this.route = route;
        this.stream = stream;
        this.ending = ending;
        this.program = program;
        this.server = server;
        toProgram = new Outgoing(program, route.order());
        toServer = new Outgoing(server, route.order());
        elements = new Elements(route, stream, this);
    }

    StreamEnd program() {
        return program;
    }

    StreamEnd server() {
        return server;
    }

    /** The stream, as listeners know it. */
    ProxiedStream stream() {
        return stream;
    }

    /** Says in a few words what has happened to the stream. */
    void note(String what) {
        if (!abandoned) {
            ending.note(what);
        }
    }

    /** The server has ended the stream, and so answers nothing any more. */
    void serverIsSilent() {
        if (!abandoned) {
            inOrder(() -> route.listener().serverIsSilent(stream));
        }
    }

    /** What goes to the program. */
    Outgoing toProgram() {
        return toProgram;
    }

    /** What goes to the server. */
    Outgoing toServer() {
        return toServer;
    }

    /** What goes over it, as elements. */
    Elements elements() {
        return elements;
    }

    /** Does something in order with the elements of all streams. */
    void inOrder(Runnable task) {
        route.order().run(task);
    }

    /** Nothing more comes in that direction, which is the end of what waits for its turn. */
    void releaseHeld(Direction direction) {
        route.listener()
                .releaseHeld(direction instanceof FromProgram ? Passage.Way.FROM : Passage.Way.TO);
    }

    /** Closes the connection to the server, and leaves the program's open. */
    void abandon() {
        abandoned = true;
        cut();
    }

    /** Whether another takes its place. */
    boolean isAbandoned() {
        return abandoned;
    }

    /** Whether nothing is forwarded any more. */
    boolean isOver() {
        return over || closed || stalled;
    }

    /** Whether that is so, or is about to be. */
    boolean isEnding() {
        return isOver() || ending.isNoted();
    }

    /** Whether it has been cut, or nobody waits for it any more. */
    boolean isCut() {
        return over;
    }

    /** Forwards nothing any more: the thread that does so is to end. */
    void giveUp() {
        over = true;
    }

    /** Has nothing arrive any more, at either end. */
    void stall() {
        inOrder(() -> stalled = true);
        pace(Pace::breakOff);
    }

    /** Changes at what pace bytes arrive at either end. */
    void pace(Consumer<Pace> change) {
        program.pace(change);
        server.pace(change);
    }

    /** Whether nothing arrives any more, and neither end is to notice. */
    boolean isStalled() {
        return stalled && !closed;
    }

    /** Whether a test has ended the stream: then both ends come to their own end. */
    boolean isClosed() {
        return closed;
    }

    /** Closes the stream to both ends, and says why to the program. */
    void closeWithError(String condition) {
        onItsOwn(
                () -> {
                    if (!isOver()) {
                        toProgram.add(StreamErrors.text(condition));
                        close("stream error: " + condition);
                    }
                });
    }

    /** Closes the stream to both ends; it is used in order. */
    void close(String why) {
        ending.note(why);
        toProgram.close();
        toServer.close();
        closed = true;
    }

    /** Writes no more to either end, and lets the server come to its end. */
    void hangUp() {
        onItsOwn(
                () -> {
                    closed = true;
                    toServer.end();
                });
        elements.wakeProgram();
    }

    /** Does so when all is written that was added; it is used in order. */
    void hangUpOnceWritten() {
        ending.note("the connection was cut here, by @Cuts");
        closed = true;
        toProgram.then(program::cut);
        toServer.end();
        elements.wakeProgram();
    }

    /** Who does not read is to keep nobody waiting. */
    private void onItsOwn(Runnable task) {
        route.order().run(task, writing -> new ProxyThread(writing).start());
    }

    /** Cuts both connections. */
    void cut() {
        over = true;
        server.cut();
        if (!abandoned) {
            program.cut();
        }
        elements.wakeProgram();
    }

    /** Once it has been cut: waits for the end of what was held back. */
    void awaitEnd() {
        program.awaitEnd();
        server.awaitEnd();
    }
}
