package verona.internal.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import verona.internal.server.external.Login;
import verona.server.Account;
import verona.server.LogLine;
import verona.server.ServerException;

/** What each server does that runs as a child process. One is started for most of the tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChildServerTests {

    private final String name;
    private final Supplier<ChildServer> start;
    private ChildServer server;

    protected ChildServerTests(String name, Supplier<ChildServer> start) {
        this.name = name;
        this.start = start;
    }

    /** Skips the test that calls it where the server is not installed. */
    protected abstract void assumeInstalled();

    @BeforeAll
    void start() {
        assumeInstalled();
        server = start.get();
    }

    @AfterEach
    void forget() {
        server.deleteAccount("romeo");
        server.deleteAccount("jürgen");
        server.removeComponent("gateway.localhost");
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void letsAnAccountLogIn() throws IOException {
        server.createAccount("romeo", "secret");
        assertThat(Login.succeeds(server, new Account("romeo", "secret"))).isTrue();
    }

    @Test
    void refusesAWrongPassword() throws IOException {
        server.createAccount("romeo", "secret");
        assertThat(Login.succeeds(server, new Account("romeo", "guess"))).isFalse();
    }

    @Test
    void hasLoggedALoginAsSoonAsItIsAsked() throws IOException {
        server.createAccount("romeo", "secret");
        Instant before = Instant.now();
        Login.succeeds(server, new Account("romeo", "secret"));

        assertThat(server.log(before))
                .anySatisfy(
                        line -> {
                            assertThat(line.text()).contains("romeo@localhost");
                            assertThat(line.level()).isEqualTo(LogLine.Level.INFO);
                        });
        assertThat(server.log(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void preparesLocalpartsAndTakesAnyPassword() throws IOException {
        server.createAccount("Jürgen", "p=ä <'\"§");
        assertThat(Login.succeeds(server, new Account("jürgen", "p=ä <'\"§"))).isTrue();
    }

    @Test
    void forgetsADeletedAccount() throws IOException {
        Account account = server.openAccount("Juliet's phone");
        assertThat(Login.succeeds(server, account)).isTrue();
        server.closeAccount(account);
        assertThat(Login.succeeds(server, account)).isFalse();
    }

    @Test
    void deletesWhatDoesNotExistWithoutComplaint() {
        assertThatCode(() -> server.deleteAccount("nobody")).doesNotThrowAnyException();
    }

    @Test
    void refusesASecondAccountOfTheSameName() {
        server.createAccount("romeo", "secret");
        assertThatThrownBy(() -> server.createAccount("ROMEO", "other"))
                .isInstanceOf(ServerException.class)
                .hasMessage(name + " can't create the account 'ROMEO': the account exists already");
    }

    @Test
    void leavesAnAccountThatIsThereAsItIs() throws IOException {
        server.ensureAccount("romeo", "secret");
        server.ensureAccount("ROMEO", "other");
        assertThat(Login.succeeds(server, new Account("romeo", "secret"))).isTrue();
    }

    @Test
    void refusesWhatIsNoLocalpart() {
        assertThatThrownBy(() -> server.createAccount("a@b", "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessage(name + " can't create the account 'a@b': this is no localpart");
    }

    @Test
    void refusesAPasswordThatSaslForbids() {
        assertThatThrownBy(() -> server.createAccount("romeo", "two\nlines"))
                .isInstanceOf(ServerException.class)
                .hasMessageMatching(name + " can't create the account 'romeo': .*[Pp]assword.*");
    }

    @Test
    void answersSeveralThreadsAtOnce() throws IOException {
        List<Account> accounts =
                IntStream.range(0, 200).parallel().mapToObj(i -> server.openAccount("a")).toList();
        assertThat(accounts).doesNotHaveDuplicates();
        assertThat(Login.succeeds(server, accounts.get(199))).isTrue();
    }

    @Test
    void refusesAComponentOfADomainThatIsTaken() {
        server.addComponent("gateway.localhost", "secret");
        for (String taken : List.of("localhost", "conference.localhost", "GATEWAY.localhost")) {
            assertThatThrownBy(() -> server.addComponent(taken, "secret"))
                    .isInstanceOf(ServerException.class)
                    .hasMessage(
                            name
                                    + " can't add the component '"
                                    + taken
                                    + "': the domain is taken already");
        }
        server.removeComponent("gateway.localhost");
        server.removeComponent("gateway.localhost");
        server.addComponent("gateway.localhost", "other");
    }

    @Test
    void removesNothingButComponents() throws IOException {
        server.removeComponent("localhost");
        server.removeComponent("conference.localhost");
        Account account = server.openAccount("romeo");
        assertThat(Login.succeeds(server, account)).isTrue();
        assertThatThrownBy(() -> server.addComponent("conference.localhost", "secret"))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void refusesAComponentOfWhatIsNoDomain() {
        assertThatThrownBy(() -> server.addComponent("a@b", "secret"))
                .isInstanceOf(ServerException.class)
                .hasMessage(name + " can't add the component 'a@b': this is no domain");
    }

    @Test
    void tellsWhereItIs() {
        assertThat(server.description()).isEqualTo(id() + " at 127.0.0.1:" + server.port());
        assertThat(server.mucDomain()).isEqualTo("conference.localhost");
        assertThat(server.componentPort()).isPositive().isNotEqualTo(server.port());
    }

    @Test
    void leavesNothingBehind() throws IOException {
        ChildServer ended = start.get();
        Path folder = ended.folder();
        String reader = "verona-" + id() + "-" + ended.handle().pid();
        assertThat(folder).isDirectory();
        assertThat(threadNames()).contains(reader);

        ended.close();
        ended.close();

        assertThat(ended.handle().isAlive()).isFalse();
        assertThat(threadNames()).doesNotContain(reader);
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void runsBesideAnother() throws IOException {
        try (ChildServer other = start.get()) {
            Account here = server.openAccount("romeo");
            assertThat(Login.succeeds(server, here)).isTrue();
            assertThat(Login.succeeds(other, here)).isFalse();
        }
    }

    @Test
    void saysThatItHasEnded() {
        try (ChildServer ended = start.get()) {
            ended.handle().destroyForcibly();
            ended.handle().onExit().join();
            assertThatThrownBy(() -> ended.createAccount("romeo", "secret"))
                    .isInstanceOf(ServerException.class)
                    .hasMessageStartingWith(name + " did not create the account 'romeo': ")
                    .hasMessageContaining("The end of its log:\n    ");
        }
    }

    private String id() {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
