package verona.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verona.internal.proxy.Proxy;
import verona.server.XmppServer;

/** Records what programs and a server say to each other. */
@Command(
        name = "record",
        description =
                "Stands between programs and a server, and records what they say to each other: as"
                        + " a script and a JUnit test that pass when they are played, and as a page"
                        + " with a sequence diagram, which grows while it runs. Passwords are not"
                        + " recorded. It runs until it is ended by SIGTERM or SIGINT.",
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpWidth = Main.WIDTH)
final class RecordCommand implements Callable<Integer> {

    private static final String CERTIFICATE = "certificate.pem";

    @Spec private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "recording",
            description = "The folder for all files (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "A recording",
            description = "The script's title, which also names the files (${DEFAULT-VALUE}).")
    private String title;

    @Mixin private ProgramPorts ports;

    @Option(
            names = "--components",
            description = "The programs are external components (XEP-0114), not clients.")
    private boolean components;

    @Option(names = "--once", description = "Ends when the last program has disconnected.")
    private boolean once;

    @Option(
            names = "--account",
            paramLabel = "NAME:PASSWORD",
            converter = NamedSecret.Account.class,
            description = "An account on a server that is started here. Can be repeated.")
    private List<NamedSecret> accounts = List.of();

    @Option(
            names = "--component",
            paramLabel = "DOMAIN:SECRET",
            converter = NamedSecret.Component.class,
            description = "A component on a server that is started here. Can be repeated.")
    private List<NamedSecret> secrets = List.of();

    @Mixin private PlayedServer played;

    @Override
    public Integer call() throws IOException, InterruptedException {
        XmppServer server = server();
        ProgramTranscript transcript = new ProgramTranscript(server, this::print);
        RecordingFiles files = new RecordingFiles(folder, title, transcript, server.mucDomain());
        files.start();
        Proxy proxy = ports.open(server, components, transcript);
        List<String> addresses = ports.addresses(proxy, server.domain(), components);
        Files.writeString(folder.resolve(CERTIFICATE), proxy.certificate());
        announce(addresses, files);
        End end = new End(proxy, files, server);
        Runtime.getRuntime().addShutdownHook(new Thread(end::finish));
        if (once) {
            transcript.awaitEnd();
        } else {
            new CountDownLatch(1).await();
        }
        return end.finish();
    }

    private XmppServer server() {
        Map<String, String> passwords = NamedSecret.byName(spec, "--account", accounts);
        Map<String, String> domains = NamedSecret.byName(spec, "--component", secrets);
        if (!played.provider().startsNewServers() && passwords.size() + domains.size() > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a running server has its own accounts and components: leave out --account and"
                            + " --component");
        }
        ports.check(spec, components);
        XmppServer server = played.startForPrograms(components);
        passwords.forEach(server::createAccount);
        domains.forEach(server::addComponent);
        return server;
    }

    private void announce(List<String> addresses, RecordingFiles files) {
        addresses.forEach(this::print);
        print("certificate in " + folder.resolve(CERTIFICATE));
        print("diagram in " + files.page());
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** The end of a recording, which comes by a signal or by the programs' own end. */
    private final class End {

        private final Proxy proxy;
        private final RecordingFiles files;
        private final XmppServer server;
        private @Nullable Integer exitCode;

        private End(Proxy proxy, RecordingFiles files, XmppServer server) {
            this.proxy = proxy;
            this.files = files;
            this.server = server;
        }

        /** Only the first call does something; the others wait for it. */
        private synchronized int finish() {
            if (exitCode == null) {
                exitCode = write();
            }
            return exitCode;
        }

        private int write() {
            try (server) {
                // What the end of the recording does to the programs is no part of it.
                Path script = files.finish();
                proxy.close();
                print("script in " + script);
                return ExitCode.DONE;
            } catch (IOException | InterruptedException e) {
                return Errors.failed(e, spec.commandLine());
            }
        }
    }
}
