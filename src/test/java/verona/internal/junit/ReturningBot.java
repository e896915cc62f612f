package verona.internal.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import verona.RawProgram;
import verona.XmppProgram;

/** A program that repeats what it hears, and connects again when its connection is lost. */
public final class ReturningBot implements AutoCloseable {

    /** What it makes of a lost connection. */
    public enum Kind {
        /** Its session is resumed (XEP-0198), and nothing is lost. */
        RESUMES,
        /** It has a new session, and does not know any more what it has not said. */
        FORGETS,
        /** It resumes, and has not counted what it has received since the server last asked. */
        MISCOUNTS,
        /** It resumes, and claims to have counted one stanza more than it has. */
        OVERCOUNTS,
        /** It resumes, and first sends again the last stanza that was acknowledged. */
        REPEATS,
        /** It has no stream management, and answers later than a search waits by default. */
        ANSWERS_LATE,
        /** It does not connect again. */
        STAYS_AWAY
    }

    private static final Pattern HEARD =
            Pattern.compile("<message\\b.*?</message>|<[ra] [^>]*>", Pattern.DOTALL);

    private final XmppProgram identity;
    private final Kind kind;
    private final Thread thread = new Thread(this::run, "returning bot");
    private final Deque<String> unacknowledged = new ArrayDeque<>();
    private RawProgram connection;
    private String session;
    private String peer;
    private String last;
    private int handled;
    private int counted;
    private int acknowledged;
    private volatile boolean closed;

    private ReturningBot(XmppProgram identity, Kind kind) {
        this.identity = identity;
        this.kind = kind;
    }

    /** One that is logged in. */
    public static ReturningBot start(XmppProgram identity, Kind kind) throws IOException {
        ReturningBot bot = new ReturningBot(identity, kind);
        bot.logIn();
        bot.thread.start();
        return bot;
    }

    private synchronized void open() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        connection = RawProgram.connectTcp(identity);
    }

    private void logIn() throws IOException {
        open();
        connection.authenticate(identity.password());
        if (session != null) {
            resume();
            return;
        }
        connection.bind();
        if (kind != Kind.FORGETS && kind != Kind.ANSWERS_LATE) {
            connection.say("<enable xmlns='urn:xmpp:sm:3' resume='true'/>").await("<enabled");
            connection.await(">");
            session = attribute("id", connection.text());
        }
    }

    private void resume() throws IOException {
        int count =
                switch (kind) {
                    case MISCOUNTS -> counted;
                    case OVERCOUNTS -> handled + 1;
                    default -> handled;
                };
        connection
                .say("<resume xmlns='urn:xmpp:sm:3' previd='%s' h='%d'/>".formatted(session, count))
                .await("<resumed");
        handled = count;
        connection.await(">");
        acknowledge(attribute("h", connection.text()));
        if (kind == Kind.REPEATS && last != null) {
            connection.say(last);
        }
        for (String stanza : List.copyOf(unacknowledged)) {
            connection.say(stanza);
        }
    }

    private void acknowledge(String count) {
        for (int h = Integer.parseInt(count); acknowledged < h; acknowledged++) {
            last = unacknowledged.remove();
        }
    }

    /** The last one of that name. */
    private static String attribute(String name, String xml) {
        Matcher found = Pattern.compile("\\s" + name + "=['\"]([^'\"]*)").matcher(xml);
        List<String> values = new ArrayList<>();
        while (found.find()) {
            values.add(found.group(1));
        }
        return values.get(values.size() - 1);
    }

    private void run() {
        boolean stays = true;
        while (stays) {
            try {
                listen();
            } catch (IOException lost) {
                stays = isBack();
            }
        }
    }

    private boolean isBack() {
        if (closed || kind == Kind.STAYS_AWAY) {
            return false;
        }
        try {
            logIn();
            if (kind == Kind.FORGETS && peer != null) {
                say("Where were we?");
            }
            return true;
        } catch (IOException e) {
            return false; // It is closed.
        }
    }

    private void listen() throws IOException {
        int done = endOfLogin(connection.text());
        while (true) {
            Matcher heard = HEARD.matcher(connection.text());
            while (heard.find(done)) {
                done = heard.end();
                hear(heard.group());
            }
            connection.await(">");
        }
    }

    /** What follows it may have come at the same time. */
    private static int endOfLogin(String text) {
        return Stream.of("</iq>", "<enabled", "<resumed")
                .mapToInt(text::lastIndexOf)
                .max()
                .orElseThrow();
    }

    private void hear(String element) throws IOException {
        if (element.startsWith("<r")) {
            counted = handled;
            connection.say("<a xmlns='urn:xmpp:sm:3' h='" + counted + "'/>");
        } else if (element.startsWith("<a")) {
            acknowledge(attribute("h", element));
        } else {
            handled++;
            peer = attribute("from", element);
            answer("re " + element.replaceFirst("(?s).*<body[^>]*>(.*)</body>.*", "$1"));
        }
    }

    private void answer(String body) throws IOException {
        if (kind == Kind.ANSWERS_LATE) {
            CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS)
                    .execute(
                            () -> {
                                try {
                                    say(body);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        } else {
            say(body);
        }
    }

    private void say(String body) throws IOException {
        String stanza =
                "<message to='%1$s' type='chat' id='%2$s'><body>%2$s</body></message>"
                        .formatted(peer, body);
        if (session != null) {
            unacknowledged.add(stanza);
        }
        connection.say(stanza);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
