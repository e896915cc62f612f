package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.anyMessage;
import static verona.Stanzas.chat;
import static verona.Stanzas.message;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.server.InjectedFault;
import verona.server.XmppStream;
import verona.stanza.Element;

/** Faults of single stanzas of a program, in both directions, on each server. */
@XmppTest
@Timeout(60)
class ProgramFaultsTest {

    private static final Pattern BODY = Pattern.compile("<body>(\\w+)");

    /** How the program connects. */
    enum Way {
        TCP {
            @Override
            RawProgram connect(XmppProgram bot) throws IOException {
                return RawProgram.connectTcp(bot);
            }
        },
        STARTTLS {
            @Override
            RawProgram connect(XmppProgram bot) throws IOException {
                return RawProgram.connectStartTls(bot);
            }
        },
        DIRECT_TLS {
            @Override
            RawProgram connect(XmppProgram bot) throws IOException {
                return RawProgram.connectDirectTls(bot);
            }
        },
        WEBSOCKET {
            @Override
            RawProgram connect(XmppProgram bot) throws IOException {
                return RawProgram.connectWebSocket(bot, bot.webSocketUrl());
            }
        },
        SECURE_WEBSOCKET {
            @Override
            RawProgram connect(XmppProgram bot) throws IOException {
                return RawProgram.connectWebSocket(bot, bot.secureWebSocketUrl());
            }
        };

        abstract RawProgram connect(XmppProgram bot) throws IOException;
    }

    @Client XmppClient juliet;
    @Program XmppProgram bot;

    private RawProgram raw;

    private XmppStream start(Way way) throws IOException {
        raw = way.connect(bot).authenticate(bot.password()).bind();
        return bot.logsIn().stream();
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
    }

    private void hears(String... bodies) {
        for (String body : bodies) {
            juliet.sends(chat().to(bot.fullJid()).body(body));
        }
    }

    private void says(String... bodies) throws IOException {
        for (String body : bodies) {
            raw.say(
                    "<message type='chat' to='%s'><body>%s</body></message>"
                            .formatted(juliet.fullJid(), body));
            bot.sent(chat().body(body));
        }
    }

    /** The bodies that have come, in order; the last is that one. */
    private void heard(String... bodies) throws IOException {
        raw.await("<body>" + bodies[bodies.length - 1]);
        assertThat(BODY.matcher(raw.text()).results().map(found -> found.group(1)))
                .containsExactly(bodies);
    }

    private static String body(Element stanza) {
        return stanza.child(Element.CLIENT, "body").text();
    }

    @ParameterizedTest
    @EnumSource
    void dropsWhatIsSentToIt(Way way) throws IOException {
        InjectedFault fault = start(way).next("message").drop();
        assertThat(fault.stanza()).isNull();
        hears("one", "two");
        heard("two");
        bot.receivedNext(chat().body("two"));
        bot.receivedNothing();
        assertThat(body(fault.stanza())).isEqualTo("one");
    }

    @ParameterizedTest
    @EnumSource
    void dropsWhatItSends(Way way) throws IOException {
        start(way).nextFrom(stanza -> body(stanza).equals("two")).drop();
        says("one", "two", "three");
        juliet.receivesNext(chat().body("one")).receivesNext(chat().body("three"));
        juliet.receivesNothing();
    }

    @ParameterizedTest
    @EnumSource
    void delaysWhatIsSentToIt(Way way) throws IOException {
        InjectedFault fault = start(way).next().delay();
        hears("one", "two");
        bot.receivedNext(chat().body("two"));
        bot.receivedNothing();
        fault.release();
        heard("two", "one");
        bot.receivedNext(chat().body("one"));
        fault.release();
        bot.receivedNothing();
    }

    @ParameterizedTest
    @EnumSource
    void delaysWhatItSends(Way way) throws IOException {
        InjectedFault fault = start(way).nextFrom().delay();
        says("one", "two");
        juliet.receivesNext(chat().body("two")).receivesNothing();
        fault.release();
        juliet.receivesNext(chat().body("one")).receivesNothing();
        bot.sentNothing();
    }

    @ParameterizedTest
    @EnumSource
    void duplicatesWhatIsSentToIt(Way way) throws IOException {
        start(way).next().duplicate();
        hears("one", "two");
        heard("one", "one", "two");
        bot.receivedInOrder(chat().body("one"), chat().body("one"), chat().body("two"));
        bot.receivedNothing();
    }

    @ParameterizedTest
    @EnumSource
    void duplicatesWhatItSends(Way way) throws IOException {
        start(way).nextFrom().duplicate();
        says("one", "two");
        juliet.receivesInOrder(chat().body("one"), chat().body("one"), chat().body("two"));
        juliet.receivesNothing();
        bot.sentNothing();
    }

    @ParameterizedTest
    @EnumSource
    void swapsWhatIsSentToIt(Way way) throws IOException {
        start(way).next().swap();
        hears("one");
        bot.receivedNothing();
        hears("two", "three");
        heard("two", "one", "three");
        bot.receivedNext(chat().body("two"));
        bot.receivedNext(chat().body("one"));
        bot.receivedNext(chat().body("three"));
    }

    @ParameterizedTest
    @EnumSource
    void swapsWhatItSends(Way way) throws IOException {
        start(way).nextFrom().swap();
        says("one");
        juliet.receivesNothing();
        says("two", "three");
        juliet.receivesNext(chat().body("two"));
        juliet.receivesNext(chat().body("one"));
        juliet.receivesNext(chat().body("three"));
    }

    @ParameterizedTest
    @EnumSource
    void altersWhatIsSentToIt(Way way) throws IOException {
        InjectedFault fault =
                start(way).next("message").alter(it -> it.withAttribute("id", "other"));
        hears("one");
        raw.await("other");
        bot.received(message().id("other").body("one"));
        assertThat(fault.stanza().attribute("id")).isNotEqualTo("other");
    }

    @ParameterizedTest
    @EnumSource
    void altersWhatItSends(Way way) throws IOException {
        start(way).nextFrom("message").alter(it -> it.withAttribute("id", "other"));
        says("one");
        juliet.receives(chat().id("other").body("one"));
        bot.sentNothing();
    }

    @ParameterizedTest
    @EnumSource
    void corruptsWhatIsSentToIt(Way way) throws IOException {
        start(way).next("message").corrupt();
        hears("one");
        raw.await("<body>one").await("<>");
        bot.receivedNothing();
    }

    /** RFC 6120 §4.9.3.13. */
    @ParameterizedTest
    @EnumSource
    void corruptsWhatItSends(Way way) throws IOException {
        start(way).nextFrom("message").corrupt();
        says("one");
        raw.await("</stream:stream>");
        assertThat(raw.text()).containsPattern("<(not-well-formed|xml-not-well-formed) ");
        juliet.receivesNothing(anyMessage());
    }

    @ParameterizedTest
    @EnumSource
    void holdsForTheNextConnectionToo(Way way) throws IOException {
        bot.stream().next("message").drop();
        start(way);
        hears("one", "two");
        heard("two");
    }

    @ParameterizedTest
    @EnumSource
    void losesWhatIsDelayedWithTheStream(Way way) throws IOException {
        InjectedFault fault = start(way).next().delay();
        hears("one");
        raw.close();
        bot.eventually(() -> !bot.isConnected());
        start(way);
        fault.release();
        hears("two");
        heard("two");
        bot.receivedNext(chat().body("two"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsThreeStanzas(Way way) throws IOException {
        assertThatThrownBy(() -> start(way).next("mesage"))
                .hasMessage("there is no stanza 'mesage': it is message, presence or iq");
    }
}
