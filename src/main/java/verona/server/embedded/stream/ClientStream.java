package verona.server.embedded.stream;

import verona.server.embedded.core.Account;
import verona.server.embedded.core.Line;
import verona.server.embedded.core.StreamError;
import verona.stanza.Element;
import verona.stanza.StreamSplitter;
import verona.stanza.Xml;

/**
 * A client's stream. Until the client has authenticated, its connection's thread does all; from
 * then on it only reads, and the dispatcher does the rest.
 */
final class ClientStream implements StreamSplitter.Listener, Line {

    private static final long LINGER_MILLIS = 500;

    private final StreamContext context;
    private final Connection connection;
    private final Authentication authentication;
    private final BoundStream bound;
    private int unauthenticated;
    private volatile boolean opened;
    private boolean reopened;
    private boolean flushing;
    private volatile boolean ended;

    ClientStream(StreamContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
        authentication =
                new Authentication(context.router().accounts(), context.limits().loginAttempts());
        bound = new BoundStream(context.router(), this);
    }

    /** Counts what a client sends before it has authenticated. */
    void count(int characters) {
        if (authentication.account() == null) {
            unauthenticated += characters;
            if (unauthenticated > context.limits().unauthenticatedLength()) {
                throw new StreamFailure(
                        StreamError.POLICY_VIOLATION, "too much before authentication");
            }
        }
    }

    @Override
    public void opened(String tag) {
        if (reopened) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "the stream has been opened for good already");
        }
        reopened = authentication.account() != null;
        sendHeader();
        StreamHeader.check(tag, domain());
        bound.language(StreamHeader.language(tag));
        write(
                reopened
                        ? StreamFeatures.afterAuthentication(context.features())
                        : StreamFeatures.beforeAuthentication(context.offers()));
    }

    private String domain() {
        return context.router().domain().toString();
    }

    private void sendHeader() {
        opened = true;
        connection.add(StreamHeader.write(domain()));
    }

    private void write(String xml) {
        connection.add(xml);
        connection.flush();
    }

    @Override
    public void element(String xml) {
        if (ended) {
            return;
        }
        Element element = Xml.read(xml);
        Account account = authentication.account();
        if (account == null) {
            write(answerBeforeAuthentication(element).toXml());
        } else if (reopened) {
            context.dispatcher().execute(() -> receive(account, element));
        } else {
            throw new StreamFailure(
                    StreamError.NOT_AUTHORIZED, "after authentication the stream is opened anew");
        }
    }

    private Element answerBeforeAuthentication(Element element) {
        if (element.namespace().equals(Authentication.SASL)) {
            return authentication.answer(element);
        }
        for (PreAuthentication offer : context.offers()) {
            Element answer = offer.answer(element);
            if (answer != null) {
                return answer;
            }
        }
        throw new StreamFailure(StreamError.NOT_AUTHORIZED, "authenticate first");
    }

    private void receive(Account account, Element element) {
        if (ended) {
            return;
        }
        try {
            bound.receive(account, element);
        } catch (StreamFailure e) {
            tearDown(e.error(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            context.dispatcher().failed(e);
            tearDown(StreamError.INTERNAL_SERVER_ERROR, String.valueOf(e));
        }
    }

    private void tearDown(StreamError error, String text) {
        bound.tearDown();
        end(error, text);
    }

    /** The client's closing tag: it is answered when all that it entails has been done. */
    @Override
    public void closed() {
        inTurn(
                () -> {
                    bound.tearDown();
                    end("</stream:stream>", LINGER_MILLIS);
                });
    }

    /** What the client sent is no stream any more. */
    void failed(StreamError error, String text) {
        inTurn(() -> tearDown(error, text));
    }

    /** The connection is gone. */
    void disconnected() {
        ended = true;
        context.dispatcher().execute(bound::tearDown);
    }

    /** The server goes. */
    void shutDown() {
        end(error(StreamError.SYSTEM_SHUTDOWN, "the server closes"), 0);
    }

    private void inTurn(Runnable task) {
        if (authentication.account() == null) {
            task.run();
        } else {
            context.dispatcher().execute(task);
        }
    }

    @Override
    public void send(String xml) {
        connection.add(xml);
        if (!flushing) {
            flushing = true;
            context.dispatcher().afterTask(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        connection.flush();
    }

    @Override
    public void end(StreamError error, String text) {
        end(error(error, text), LINGER_MILLIS);
    }

    private synchronized void end(String last, long lingerMillis) {
        if (!ended) {
            ended = true;
            if (!opened) {
                sendHeader();
            }
            connection.add(last);
        }
        connection.end(lingerMillis);
    }

    private static String error(StreamError error, String text) {
        String namespace = " xmlns='urn:ietf:params:xml:ns:xmpp-streams'";
        return "<stream:error><"
                + error.element()
                + namespace
                + "/><text"
                + namespace
                + ">"
                + Xml.escape(text)
                + "</text></stream:error></stream:stream>";
    }
}
