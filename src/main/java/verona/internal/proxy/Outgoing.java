package verona.internal.proxy;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** What goes to one end of a stream: in the order in which it was added, each as a whole. */
final class Outgoing {

    /** Something that is to be written. */
    private interface Writing {

        void write() throws IOException;
    }

    private final StreamEnd to;
    private final Order order;
    private final Queue<Writing> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private Runnable whenWritten = () -> {};
    private volatile boolean broken;

    /** Nothing yet. */
    Outgoing(StreamEnd to, Order order) {
        this.to = to;
        this.order = order;
    }

    /** Has something done on each thread that has written. */
    void whenWritten(Runnable task) {
        whenWritten = task;
    }

    /** Adds a part as it has come. Nothing more is to be read before it has been written. */
    void add(Part part) {
        add(() -> to.write(part));
    }

    /** Adds elements that have not come like that. */
    void add(String xml) {
        add(() -> to.write(xml));
    }

    /** The same with elements of nobody but the proxy. */
    void insert(String xml) {
        add(() -> to.writePromptly(xml));
    }

    /** Closes the stream, and says that nothing more will be written. */
    void close() {
        add(
                () -> {
                    to.closeStream();
                    to.end();
                });
    }

    /** Says that nothing more will be written. */
    void end() {
        add(to::end);
    }

    /** Has something done when all is written that was added before. */
    void then(Runnable task) {
        add(task::run);
    }

    private void add(Writing one) {
        order.run(
                () -> {
                    waiting.add(one);
                    order.writes(this);
                });
    }

    /** When this returns, all that was added before has been written, or never will be. */
    void write() {
        writing.lock();
        try {
            for (Writing one = waiting.poll(); one != null; one = waiting.poll()) {
                one.write();
            }
        } catch (IOException e) {
            // Whoever reads from it says how it has ended.
            broken = true;
            waiting.clear();
        } finally {
            writing.unlock();
        }
        whenWritten.run();
    }

    /** Whether nothing more can be written. */
    boolean isBroken() {
        return broken;
    }
}
