package verona.internal.junit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Server;
import verona.XmppTest;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.internal.junit.servers.OneServer;
import verona.internal.junit.specification.SpecificationChoice;
import verona.internal.server.Durations;
import verona.internal.time.TimeoutScale;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.Servers;

/**
 * How the tests of a class are played: by its annotation, by configuration parameters, by default.
 */
final class Settings {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private final ExtensionContext context;
    private final ExtensionContext annotated;
    private final @Nullable XmppTest annotation;
    private final Function<String, @Nullable String> lookup = this::lookup;

    private Settings(
            ExtensionContext context, ExtensionContext annotated, @Nullable XmppTest annotation) {
        this.context = context;
        this.annotated = annotated;
        this.annotation = annotation;
    }

    /** The nearest annotation counts: of the class or a superclass, or of a class around it. */
    static Settings of(ExtensionContext context) {
        for (ExtensionContext around = context;
                around.getTestClass().isPresent();
                around = around.getParent().orElseThrow()) {
            Optional<XmppTest> found =
                    AnnotationSupport.findAnnotation(around.getRequiredTestClass(), XmppTest.class);
            if (found.isPresent() && around.getTestMethod().isEmpty()) {
                return new Settings(context, around, found.get());
            }
        }
        return new Settings(context, context, null);
    }

    /**
     * A configuration parameter (which a system property may give), or else an environment
     * variable; null where there is none, or only white space.
     *
     * @throws IllegalArgumentException if that is the name of no setting
     */
    @Nullable String lookup(String key) {
        String value =
                context.getConfigurationParameter(SettingNames.known(key))
                        .orElseGet(() -> System.getenv(SettingNames.variable(key)));
        return value == null || value.isBlank() ? null : value;
    }

    /** A name that begins like a setting's and is none's, is an error. */
    void checkNames() {
        context.getRoot()
                .getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent("names of settings", key -> UnknownSettings.check(lookup));
    }

    /** The provider of the server to use. It is looked for in the class path once a run. */
    ServerProvider server() {
        return context.getRoot()
                .getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        "provider for "
                                + (annotation == null ? "all" : where())
                                + " with "
                                + lookup("verona.server"),
                        key -> new FoundServer(findServer()),
                        FoundServer.class)
                .provider();
    }

    /** In the store, which would close a provider that can be closed. */
    private record FoundServer(ServerProvider provider) {}

    private ServerProvider findServer() {
        String named = namedServer();
        if (named == null) {
            return Servers.provider(ServerKind.DEFAULT, lookup);
        }
        if (annotation != null && annotation.server() != ServerKind.DEFAULT) {
            checkOnlyServer(annotation);
        }
        try {
            return Servers.provider(named);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    where(), "has the serverName '" + named + "'", String.valueOf(e.getMessage()));
        }
    }

    /** The provider of a further server: of the same kind, unless it says another. */
    ServerProvider provider(Server said, String where) {
        String named = said.kindName().strip();
        if (!named.isEmpty() && said.kind() != ServerKind.DEFAULT) {
            throw DeclarationErrors.declaration(
                    where, "has both kind and kindName", "leave one out");
        }
        try {
            return !named.isEmpty()
                    ? Servers.provider(named)
                    : said.kind() == ServerKind.DEFAULT
                            ? server()
                            : Servers.provider(said.kind().toString());
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    where, "has the kindName '" + named + "'", String.valueOf(e.getMessage()));
        }
    }

    private void checkOnlyServer(XmppTest test) {
        if (!test.serverName().isBlank()) {
            throw DeclarationErrors.declaration(
                    where(), "has both server and serverName", "leave one out");
        }
    }

    /** The name of the server that the annotation says, null for none. */
    @Nullable String namedServer() {
        if (annotation == null) {
            return null;
        }
        String name = annotation.serverName().strip();
        if (!name.isEmpty()) {
            return name;
        }
        return annotation.server() == ServerKind.DEFAULT ? null : annotation.server().toString();
    }

    private String where() {
        return "@XmppTest on " + annotated.getRequiredTestClass().getName();
    }

    /** The context as long as which a server lives. */
    ExtensionContext serverContext() {
        XmppTest.Scope scope = annotation == null ? XmppTest.Scope.SESSION : annotation.scope();
        return switch (scope) {
            case SESSION -> context.getRoot();
            case CLASS -> annotated;
            case TEST -> context;
        };
    }

    XmppTest.Unread unread() {
        return annotation == null ? XmppTest.Unread.SHOW : annotation.unread();
    }

    /** The folder to record into, null for none. */
    @Nullable Path record() {
        if (annotation == null || annotation.record().isBlank()) {
            return folder("verona.record", lookup);
        }
        return folder(annotation.record(), where());
    }

    /** The folder that a setting names, null for none. */
    static @Nullable Path folder(String key, Function<String, @Nullable String> lookup) {
        String folder = lookup.apply(key);
        return folder == null || folder.isBlank() ? null : folder(folder, "the setting " + key);
    }

    private static Path folder(String text, String where) {
        try {
            return Path.of(text.strip());
        } catch (InvalidPathException e) {
            throw DeclarationErrors.declaration(
                    where, "has the folder '" + text + "'", "write it as a path");
        }
    }

    /** Which tests are run, by what they are about. */
    SpecificationChoice specifications() {
        try {
            return SpecificationChoice.of(lookup(SpecificationChoice.SETTING));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether tests that would be skipped fail. */
    boolean failsSkipped() {
        return ReportSettings.oneOf(Skipped.class, "verona.skipped", lookup, Skipped.SHOW)
                == Skipped.FAIL;
    }

    /** Whether an error that the server logs fails the test. */
    boolean failsForServerErrors() {
        return ReportSettings.oneOf(Logged.class, "verona.serverErrors", lookup, Logged.SHOW)
                == Logged.FAIL;
    }

    /** What becomes of tests during which the server logs an error. */
    private enum Logged {
        SHOW,
        FAIL
    }

    /** What becomes of tests that can't be run. */
    private enum Skipped {
        SHOW,
        FAIL
    }

    ReportSettings reports() {
        ReportSettings usual = ReportSettings.of(lookup);
        return playedOn()
                .map(server -> usual.on(server, lookup("verona.report") == null))
                .orElse(usual);
    }

    /** Which server of several the tests are played on; empty where there are not several. */
    Optional<String> playedOn() {
        return context.getConfigurationParameter(OneServer.PLAYED_ON);
    }

    ScenarioRules rules() {
        boolean causal = annotation == null || annotation.ordering() == XmppTest.Ordering.CAUSAL;
        return new ScenarioRules(timeout(), causal)
                .withConnection(connection())
                .scaledBy(timeoutScale());
    }

    /** How clients of the class connect, as far as the annotation or settings say it. */
    private ConnectionOptions connection() {
        ConnectionOptions configured = ConnectionSettings.of(lookup);
        return annotation == null
                ? configured
                : ConnectionSettings.of(annotation, where()).orElse(configured);
    }

    private TimeoutScale timeoutScale() {
        String configured = lookup(TimeoutScale.SETTING);
        try {
            return configured == null ? TimeoutScale.NONE : TimeoutScale.parse(configured);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    "the setting " + TimeoutScale.SETTING,
                    "has the value '" + configured + "'",
                    TimeoutScale.FORM);
        }
    }

    private Duration timeout() {
        if (annotation != null && !annotation.timeout().isEmpty()) {
            return duration(annotation.timeout(), where());
        }
        String configured = lookup("verona.timeout");
        return configured == null
                ? DEFAULT_TIMEOUT
                : duration(configured, "the setting verona.timeout");
    }

    /** A duration that an annotation or a setting says. */
    static Duration duration(String text, String where) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    where, "has the timeout '" + text + "'", "write it like 5s, 500ms or PT5S");
        }
    }
}
