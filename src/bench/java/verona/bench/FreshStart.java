package verona.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** How long the embedded server takes to start where nothing is loaded yet. */
public final class FreshStart {

    private FreshStart() {}

    /** Prints the milliseconds from the first line to a server that listens. */
    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        try (XmppServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "password");
            System.out.println((System.nanoTime() - begun) / 1e6);
        }
    }

    static double measure() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Process process =
                    new ProcessBuilder(
                                    System.getProperty("java.home") + "/bin/java",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    FreshStart.class.getName())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            times.add(Double.parseDouble(printed.strip()));
        }
        return Samples.of(times).median();
    }
}
