package verona.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir Path folder;

    /** Another one that says it is Prosody. */
    public static final class SecondProsody implements ServerProvider {

        @Override
        public String name() {
            return "prosody";
        }

        @Override
        public XmppServer start(Function<String, @Nullable String> settings) {
            throw new ServerException("it never runs");
        }
    }

    @AfterEach
    void resetClassLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void areVeronasOwnAndThenOthers() {
        assertThat(Servers.providers().stream().map(ServerProvider::name))
                .containsExactly(
                        "embedded", "prosody", "ejabberd", "external", "logging", "myserver");
    }

    @Test
    void existForEachKindOfServer() {
        Arrays.stream(ServerKind.values())
                .filter(kind -> kind != ServerKind.DEFAULT)
                .forEach(
                        kind ->
                                assertThat(Servers.provider(kind.toString()).name())
                                        .isEqualTo(kind.toString()));
    }

    @Test
    void startNewServersExceptForOneThatRunsAlready() {
        assertThat(Servers.providers().stream().filter(it -> !it.startsNewServers()))
                .extracting(ServerProvider::name)
                .containsExactly("external");
    }

    @Test
    void haveDifferentNames() throws IOException {
        add(SecondProsody.class.getName());
        assertRefusal()
                .hasMessageStartingWith("Two providers of servers are called 'prosody', ")
                .hasMessageContaining(SecondProsody.class.getName())
                .hasMessageContaining("verona.internal.server.prosody.ProsodyProvider");
    }

    @Test
    void canBeLoaded() throws IOException {
        add("example.NoSuchProvider");
        assertRefusal()
                .hasMessageStartingWith("A provider of servers can't be loaded, correct its class")
                .hasMessageContaining("example.NoSuchProvider");
    }

    private void add(String provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ServerProvider.class.getName()), provider);
        URL[] urls = {folder.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
    }

    private static AbstractThrowableAssert<?, ?> assertRefusal() {
        return assertThatThrownBy(Servers::providers).isInstanceOf(ServerException.class);
    }
}
