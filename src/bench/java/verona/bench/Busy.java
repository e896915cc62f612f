package verona.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask a room as fast as it answers, until they are stopped. */
final class Busy {

    private static final int AT_ONCE = 10;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    static Busy nobody() {
        return new Busy();
    }

    static Busy asking(String room, List<RawClient> clients) {
        Busy busy = new Busy();
        for (RawClient client : clients) {
            Thread thread = new Thread(() -> busy.ask(room, client), "busy client");
            thread.start();
            busy.threads.add(thread);
        }
        return busy;
    }

    private void ask(String room, RawClient client) {
        String request =
                "<iq type='get' id='busy' to='"
                        + room
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>";
        try {
            while (!over) {
                client.send(request.repeat(AT_ONCE));
                for (int i = 0; i < AT_ONCE; i++) {
                    client.await("</iq>");
                }
            }
            client.end();
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("a busy client has lost its connection", e);
        }
    }

    void stop() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
