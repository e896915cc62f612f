package verona.bench;

import static verona.Stanzas.*;

import java.time.Duration;
import java.util.List;
import verona.XmppRoom;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.internal.transcript.Transcript;
import verona.server.Account;
import verona.stanza.Placeholders;
import verona.vocabulary.Muc;

/** The scenario in the DSL, played as the JUnit extension plays it. */
final class DslRun implements Run {

    private static final Placeholders NONE = Placeholders.with(name -> name);

    private final BenchAccounts accounts;
    private final XmppRoom room;
    private final Scenario scenario;
    private final ScenarioClient romeo;
    private final ScenarioClient juliet;
    private final ScenarioClient rosaline;

    DslRun(BenchAccounts accounts) {
        this(accounts, new Transcript(null));
    }

    /** With a transcript that is given. */
    DslRun(BenchAccounts accounts, Transcript transcript) {
        this(accounts, ConnectionOptions.UNSET, transcript);
    }

    /** With clients that connect in that way. */
    DslRun(BenchAccounts accounts, ConnectionOptions connection) {
        this(accounts, connection, new Transcript(null));
    }

    private DslRun(BenchAccounts accounts, ConnectionOptions connection, Transcript transcript) {
        this.accounts = accounts;
        room = accounts.room();
        scenario =
                new Scenario(
                        accounts.server(),
                        new ScenarioRules(Duration.ofSeconds(5), true).withConnection(connection),
                        NONE,
                        null,
                        transcript,
                        null);
        romeo = add("romeo", accounts.romeo());
        juliet = add("juliet", accounts.juliet());
        rosaline = add("rosaline", accounts.rosaline());
    }

    private ScenarioClient add(String name, Account account) {
        return scenario.add(
                new ScenarioClient.Identity(
                        name, accounts.jid(account), account.password(), "", false, true));
    }

    @Override
    public void connect() {
        scenario.connect(List.of(romeo));
    }

    @Override
    public void prepare() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        romeo.receives(
                presence()
                        .from(room.as("Romeo"))
                        .with(
                                Muc.user()
                                        .status(201)
                                        .status(110)
                                        .item(owner, moderator, romeo.fullJid())));
        romeo.receives(groupchat().from(room).emptySubject());
        romeo.sends(iqSet("config1").to(room).with(Muc.config()))
                .receives(iqResult("config1").from(room));
        romeo.sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, juliet.bareJid())))
                .receives(iqResult("member1").from(room));
    }

    @Override
    public void connectJuliet() {
        juliet.connects();
    }

    @Override
    public void enter() {
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject());
        romeo.receives(presence().from(room.as("Juliet")));
    }

    @Override
    public void change() {
        romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                .receives(
                        iqResult("members")
                                .from(room)
                                .with(Muc.admin().item(member, juliet.bareJid())));
        romeo.sends(iqSet("member2").to(room).with(Muc.admin().item(member, rosaline.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, rosaline.bareJid())))
                .receives(iqResult("member2").from(room));
        romeo.sends(groupchat().to(room).body("Finished!"));
        juliet.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
    }

    @Override
    public void close() {
        scenario.close();
    }
}
