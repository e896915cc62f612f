package verona.server.embedded.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How to start programs of others. Where they are not installed, the test is skipped. */
public final class OtherPrograms {

    /** Where .ci/run installs what is in src/test/npm/package.json. */
    private static final Path PACKAGES =
            Path.of(System.getenv().getOrDefault("NPM_FOLDER", ".npm")).toAbsolutePath();

    private OtherPrograms() {}

    /** A folder with packages of npm. */
    public static Path npm(String folder) {
        Path place = PACKAGES.resolve(folder);
        assumeTrue(
                Files.isDirectory(place),
                "missing: "
                        + place
                        + ": install what src/test/npm/package.json lists, as .ci/run does");
        return place;
    }

    /**
     * A client in JavaScript, run by Node.js, which enters a room as {@code guest}.
     *
     * @param script its name, beside this class
     * @param certificate the file of the certificate that it trusts
     */
    public static ClientProgram guest(
            String script,
            String certificate,
            String url,
            String jid,
            String password,
            String room) {
        return ClientProgram.start(
                Map.of("NODE_EXTRA_CA_CERTS", certificate),
                ClientProgram.firstOf(
                        List.of("node", "nodejs"), "--version", "apt-get install nodejs"),
                ClientProgram.script(OtherPrograms.class, script),
                npm("node_modules").toString(),
                url,
                jid,
                password,
                room);
    }

    /** A Python that has slixmpp. */
    public static String pythonWithSlixmpp() {
        return ClientProgram.firstOf(
                List.of("python3", "/usr/bin/python3"),
                "-c import slixmpp",
                "apt-get install python3-slixmpp");
    }

    /** go-sendxmpp, which always encrypts. */
    public static ClientProgram goSendxmpp(
            Path home, String jid, String password, String address, String... arguments) {
        ClientProgram.firstOf(List.of("go-sendxmpp"), "--version", "apt-get install go-sendxmpp");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "go-sendxmpp",
                                "--no-tls-verify",
                                "--username",
                                jid,
                                "--password",
                                password,
                                "--jserver",
                                address));
        command.addAll(List.of(arguments));
        return ClientProgram.start(Map.of("HOME", home.toString()), command.toArray(String[]::new));
    }

    /** Profanity with its first screen, on a terminal that {@code script} gives it. */
    public static ClientProgram profanity(Path home) {
        ClientProgram.firstOf(List.of("profanity"), "--version", "apt-get install profanity");
        ClientProgram.firstOf(List.of("script"), "--version", "apt-get install bsdutils");
        ClientProgram profanity =
                ClientProgram.start(
                        Map.of(
                                "HOME", home.toString(),
                                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                "XDG_DATA_HOME", home.resolve("data").toString(),
                                "TERM", "xterm",
                                "LANG", "C.UTF-8",
                                "LINES", "50",
                                "COLUMNS", "160"),
                        "script",
                        "--quiet",
                        "--return",
                        "--command",
                        "profanity",
                        "/dev/null");
        profanity.screenUntil("/help' to show");
        return profanity;
    }

    /** Has Profanity log in to a server whose certificate it does not know yet. */
    public static void connect(
            ClientProgram profanity, Object jid, String password, String host, int port) {
        profanity.types("/connect %s server %s port %d".formatted(jid, host, port));
        profanity.screenUntil("password:");
        profanity.types(password);
    }
}
