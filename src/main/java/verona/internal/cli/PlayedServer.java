package verona.internal.cli;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.Servers;
import verona.server.XmppServer;

/**
 * The server that scripts are played on. Its options are called as the settings are: {@code
 * --external-host} is {@code verona.external.host}.
 */
final class PlayedServer {

    private static final Pattern SETTING = Pattern.compile("(The setting )?verona((?:\\.[a-z]+)+)");

    private static final String EMBEDDED = ServerKind.EMBEDDED.toString();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--server",
            paramLabel = "KIND",
            description = "embedded, prosody, ejabberd or external (embedded).")
    private @Nullable String kind;

    @Mixin private EmbeddedOptions embedded;

    @Option(
            names = "--prosody-executable",
            paramLabel = "FILE",
            description = "The Prosody to start (the first on the PATH).")
    private @Nullable String prosodyExecutable;

    @Option(
            names = "--prosody-config",
            paramLabel = "FILE",
            description = "A file with more configuration for Prosody.")
    private @Nullable String prosodyConfig;

    @Option(
            names = "--ejabberd-executable",
            paramLabel = "FILE",
            description = "The ejabberdctl of the ejabberd to start (the first on the PATH).")
    private @Nullable String ejabberdExecutable;

    @Option(
            names = "--ejabberd-config",
            paramLabel = "FILE",
            description = "A file with more configuration for ejabberd.")
    private @Nullable String ejabberdConfig;

    @Option(
            names = "--external-host",
            paramLabel = "HOST",
            description =
                    "The server that is already running (found by DNS, if its domain is given).")
    private @Nullable String externalHost;

    @Option(
            names = "--external-port",
            paramLabel = "NUMBER",
            description = "Its TCP port for clients (5222).")
    private @Nullable String externalPort;

    @Option(
            names = "--external-domain",
            paramLabel = "NAME",
            description = "The XMPP domain of its accounts (the host).")
    private @Nullable String externalDomain;

    @Option(
            names = "--external-muc",
            paramLabel = "NAME",
            description = "The domain of its multi-user chat (conference. and the domain).")
    private @Nullable String externalMuc;

    @Option(
            names = "--external-accounts",
            paramLabel = "ACCOUNTS",
            description =
                    "'register' for in-band registration, 'admin' for accounts that"
                            + " --external-admin makes, or user:password,user2:password2. Put"
                            + " passwords into a file of arguments.")
    private @Nullable String externalAccounts;

    @Option(
            names = "--external-admin",
            paramLabel = "USER:PASSWORD",
            description = "An administrator of the server, who makes accounts (XEP-0133).")
    private @Nullable String externalAdmin;

    @Option(
            names = "--external-components",
            paramLabel = "COMPONENTS",
            description =
                    "The components that it accepts: domain:port:secret,domain2:port2:secret2.")
    private @Nullable String externalComponents;

    @Option(
            names = "--external-dns",
            paramLabel = "ADDRESS",
            description = "The name server that knows where it is (those of the system).")
    private @Nullable String externalDns;

    @Option(
            names = "--external-component-port",
            paramLabel = "NUMBER",
            description = "Its TCP port for components.")
    private @Nullable String externalComponentPort;

    @Option(
            names = "--external-quiet",
            paramLabel = "TIME",
            description =
                    "How long 'receives: nothing' listens if the server routes asynchronously and a"
                            + " stanza can't be followed (250ms).")
    private @Nullable String externalQuiet;

    @Option(
            names = "--external-tls-port",
            paramLabel = "NUMBER",
            description = "Its TCP port for direct TLS (5223).")
    private @Nullable String externalTlsPort;

    @Option(
            names = "--external-websocket",
            paramLabel = "URL",
            description = "Its WebSocket (by XEP-0156).")
    private @Nullable String externalWebSocket;

    @Option(
            names = "--external-trust",
            paramLabel = "TRUST",
            description =
                    "Whom clients trust: jdk, a file in PEM, sha256: and a fingerprint, or"
                            + " any-certificate-unchecked (jdk).")
    private @Nullable String externalTrust;

    private boolean withoutAccounts;

    /** What starts it. */
    ServerProvider provider() {
        return read(() -> Servers.provider(ServerKind.DEFAULT, this::lookup));
    }

    /**
     * Starts it, or connects to it.
     *
     * @param domain the domain of an embedded server, if the arguments name none
     */
    XmppServer start(String domain) {
        ServerProvider chosen = provider();
        command.commandLine()
                .getParseResult()
                .matchedOptions()
                .forEach(each -> check(each, chosen.name()));
        return chosen.name().equals(EMBEDDED)
                ? embedded.start(embedded.options(domain))
                : read(() -> chosen.start(this::lookup));
    }

    /** The same for programs that bring their own accounts, or for components. */
    XmppServer startForPrograms(boolean components) {
        withoutAccounts = true;
        XmppServer server = start("localhost");
        if (components) {
            read(server::componentPort);
        }
        return server;
    }

    /** An option that would have no effect is a misunderstanding. */
    private void check(OptionSpec option, String chosen) {
        String wanted = server(option);
        if (wanted != null && !wanted.equals(chosen)) {
            throw wrong(option.longestName() + " needs --server " + wanted, null);
        }
    }

    /** For which server an option is; null for all. */
    private static @Nullable String server(OptionSpec option) {
        if (option.userObject() instanceof Field field
                && field.getDeclaringClass() == EmbeddedOptions.class) {
            return EMBEDDED;
        }
        return Servers.providers().stream()
                .map(ServerProvider::name)
                .filter(each -> option.longestName().startsWith("--" + each + "-"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String lookup(String setting) {
        OptionSpec option = command.findOption(option(setting.substring("verona".length())));
        List<String> values = option == null ? List.of() : option.stringValues();
        if (values.isEmpty()) {
            return withoutAccounts && setting.equals("verona.external.accounts")
                    ? "register"
                    : null;
        }
        return values.get(0);
    }

    private static String option(String setting) {
        return "-" + setting.replace('.', '-').toLowerCase(Locale.ROOT);
    }

    private <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ServerException e) {
            String message = String.valueOf(e.getMessage());
            String said = SETTING.matcher(message).replaceAll(found -> option(found.group(2)));
            if (message.startsWith("The setting ")) {
                throw wrong(said, e);
            }
            throw new ServerException(said, e);
        }
    }

    private ParameterException wrong(String message, @Nullable Exception cause) {
        return new ParameterException(command.commandLine(), message, cause);
    }
}
