package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.Golden;

/** The files that compare servers, without a browser. */
class ServersTableTest {

    @TempDir Path folder;

    @Test
    void isText() throws IOException {
        SampleTable.small().writeTo(folder);

        Golden.check(
                "servers/table", Files.readString(folder.resolve("servers.md")).stripTrailing());
    }

    @Test
    void isJson() throws IOException {
        SampleTable.small().writeTo(folder);

        String json = Files.readString(folder.resolve("servers.json"));
        Golden.check("servers/json", json.stripTrailing());
    }

    @Test
    void isAPageThatFetchesNothing() throws IOException {
        SampleTable.small().writeTo(folder);

        assertThat(Files.readString(folder.resolve("servers.html")))
                .contains("<noscript><pre># Servers", "tellsOccupants()")
                .doesNotContain("http://", "url(", "<link", "@import", "innerHTML", "<img");
    }
}
