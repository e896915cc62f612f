package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** A setting that does not exist is an error that names the nearest one. */
@Isolated("sets what is the same for the whole JVM")
class UnknownSettingsTest {

    @XmppTest
    static class PlainTestCases {
        @Test
        void test(@Client XmppClient romeo) {}
    }

    private static String message(String ignored, String property, String variable, String line) {
        try {
            UnknownSettings.check(ignored, Set.of(property), Set.of(variable), Set.of(line));
        } catch (ExtensionConfigurationException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("nothing is wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "verona.timout, verona.timeout",
        "verona.timeOut, verona.timeout",
        "verona.reports.folder, verona.report.folder",
        "verona.external.ports, verona.external.port",
        "verona.external.acounts, verona.external.accounts",
        "verona.annotation, verona.annotations"
    })
    void namesTheNearest(String written, String meant) {
        assertThat(message(null, written, "HOME", "junit.jupiter.x"))
                .isEqualTo(
                        "the system property "
                                + written
                                + " is not a setting of Verona: the nearest is "
                                + meant
                                + ". If it is meant for something else, name it in verona.ignored");
    }

    @Test
    void namesAllThatAreWrong() {
        assertThat(message(null, "verona.timout", "VERONA_SEVER", "verona.recrod").lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("system property verona.timout"))
                .anyMatch(
                        line -> line.contains("VERONA_SEVER is") && line.contains("VERONA_SERVER"))
                .anyMatch(line -> line.contains("junit-platform.properties verona.recrod"));
    }

    @Test
    void knowsAllSettingsAndWhatOthersUse() {
        assertThat(
                        UnknownSettings.check(
                                "verona.corpus, VERONA_HOME",
                                Set.of(
                                        "verona.timeout",
                                        "verona.version",
                                        "veronas",
                                        "verona.corpus"),
                                Set.of("VERONA_REPORT_FOLDER", "VERONA_HOME", "VERONA_CORPUS"),
                                Set.of("verona.server", "junit.jupiter.x")))
                .isTrue();
    }

    @Test
    void noSettingIsLookedUpThatIsNotListed() {
        assertThatThrownBy(() -> SettingNames.known("verona.timout"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheFileThatJUnitReads(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("junit-platform.properties"), "verona.timout = 5s\n");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(UnknownSettings.ofFile(loader)).containsExactly("verona.timout");
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            assertThat(UnknownSettings.ofFile(loader)).isEmpty();
        }
    }

    @Test
    void aRunWithSuchASystemPropertyFails() {
        System.setProperty("verona.timout", "5s");
        try {
            Throwable thrown = Engine.thrownBy(Engine.run(PlainTestCases.class));
            assertThat(thrown)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContainingAll("verona.timout", "verona.timeout");
        } finally {
            System.clearProperty("verona.timout");
        }
        Engine.allPass(1, Engine.run(PlainTestCases.class));
    }

    @ParameterizedTest
    @CsvSource({
        "verona.timeout, never, 5s",
        "verona.timeout.scale, 0, from 0.01 to 1000",
        "verona.timeout.scale, slow, 0.5",
        "verona.report, sometimes, always",
        "verona.annotations, gitlab, github",
        "verona.server, jabberd14, embedded",
        "verona.transport, bosh, tcp",
        "verona.tls, default, if-required",
        "verona.mechanism, DIGEST-MD5, SCRAM-SHA-256",
        "verona.authentication, sasl3, sasl2",
        "verona.streamManagement, yes, enabled",
        "verona.record, 'a\0b', path",
        "verona.report.folder, 'a\0b', path"
    })
    void aValueThatMakesNoSenseNamesTheSettingTheValueAndWhatIsAllowed(
            String setting, String value, String allowed) {
        assertThat(Engine.failureOf(Engine.run(Map.of(setting, value), PlainTestCases.class)))
                .contains(setting, value, allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"verona.timeout", "verona.annotations", "verona.server", "verona.record"})
    void oneOfWhiteSpaceIsNotSet(String setting) {
        Engine.allPass(1, Engine.run(Map.of(setting, " "), PlainTestCases.class));
    }
}
