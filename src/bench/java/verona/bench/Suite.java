package verona.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.internal.client.ScenarioRules;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.internal.script.play.ScriptPlayer;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.Prosody;
import verona.script.Actor;
import verona.script.Script;
import verona.server.XmppServer;

/**
 * The community's scripts on Prosody, beside a runner over raw sockets: each script on a fresh
 * server for either of them, by turns; the servers' starts do not count.
 */
final class Suite {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Path REFERENCE = SHARED.resolve("tools").resolve("scsref.py");
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 10;
    private static final Pattern PASSED = Pattern.compile("(?m)^PASS \\S+ ([\\d.]+)");

    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final List<Double> played = new ArrayList<>();
    private final List<Double> referred = new ArrayList<>();

    /** A part of the report; where something is missing, it says what. */
    static String report() throws Exception {
        String folder = System.getProperty("verona.corpus", SHARED.resolve("scansion").toString());
        if (!Files.isDirectory(Path.of(folder)) || !Files.exists(REFERENCE)) {
            return "scansion suite: skipped, there is no "
                    + folder
                    + " or no "
                    + REFERENCE
                    + "\n\n";
        }
        return new Suite().measure(folder);
    }

    private String measure(String folder) throws Exception {
        for (ScriptFile file : ScriptFiles.in(folder, Suite.class.getClassLoader())) {
            Script script = file.parse();
            if (play(script) != null && refer(script) != null) {
                scripts.put(script.source(), script);
            }
        }
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double ours = 0;
            double theirs = 0;
            for (Script script : scripts.values()) {
                ours += Objects.requireNonNull(play(script), script.source());
                theirs += round < WARM_UP ? 0 : Objects.requireNonNull(refer(script));
            }
            if (round >= WARM_UP) {
                played.add(ours);
                referred.add(theirs);
            }
        }
        return text();
    }

    /** Milliseconds; null where the script does not pass. */
    private static @Nullable Double play(Script script) {
        try (XmppServer server = start()) {
            long begun = System.nanoTime();
            ScenarioRules rules = new ScenarioRules(Duration.ofSeconds(2), true);
            new ScriptPlayer(server, rules).play(script, false);
            return (System.nanoTime() - begun) / 1e6;
        } catch (AssertionError e) {
            return null;
        }
    }

    private static @Nullable Double refer(Script script) throws Exception {
        try (XmppServer server = start()) {
            script.actors().stream()
                    .map(Actor::jid)
                    .map(jid -> jid.getLocalpartOrThrow().toString())
                    .distinct()
                    .forEach(localpart -> server.createAccount(localpart, "password"));
            ProcessBuilder runner =
                    new ProcessBuilder(
                            "python3",
                            REFERENCE.toString(),
                            server.host(),
                            String.valueOf(server.port()),
                            script.source());
            runner.environment().putAll(Map.of("BARRIER", "1", "QUICKACK", "1", "TIMEOUT_S", "2"));
            Process process = runner.redirectErrorStream(true).start();
            byte[] output = process.getInputStream().readAllBytes();
            process.waitFor();
            Matcher passed = PASSED.matcher(new String(output, StandardCharsets.UTF_8));
            return passed.find() ? Double.parseDouble(passed.group(1)) * 1_000 : null;
        }
    }

    private static XmppServer start() {
        try {
            Path config = Path.of("src/test/resources/verona/internal/script/play/corpus.cfg.lua");
            return Prosody.start(ProgramOptions.defaults().withConfig(config.toRealPath()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text() {
        Samples ours = Samples.of(played);
        Samples theirs = Samples.of(referred);
        Table table = new Table("scansion suite, ms", "scripts", "median", "fastest", "slowest");
        table.row(row("verona", ours));
        table.row(row("scsref.py (BARRIER=1 QUICKACK=1)", theirs));
        Target target = Target.atMost(2, "scsref.py", ours.median(), theirs.median());
        return table.toString().stripTrailing()
                + String.format(
                        Locale.ROOT,
                        "%n%.2f x scsref.py; target %s: %s%n%n",
                        ours.median() / theirs.median(),
                        target.text(),
                        target.reached() ? "yes" : "no");
    }

    private String[] row(String name, Samples samples) {
        return new String[] {
            name,
            String.valueOf(scripts.size()),
            String.format(Locale.ROOT, "%.1f", samples.median()),
            String.format(Locale.ROOT, "%.1f", samples.sorted().get(0)),
            String.format(Locale.ROOT, "%.1f", samples.percentile(100))
        };
    }
}
