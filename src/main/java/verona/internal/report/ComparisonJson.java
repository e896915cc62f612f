package verona.internal.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.TestComparison.Pair;
import verona.internal.report.comparison.AlignedLine;
import verona.internal.report.comparison.AlignedStanza;
import verona.internal.report.comparison.ComparedStanza;

/**
 * The comparison of a test as JSON objects: {@code comparison}, then {@code server} and {@code
 * stanza} for each server, then a {@code pair} for each two servers.
 */
final class ComparisonJson {

    private final TestComparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonJson(TestComparison comparison) {
        this.comparison = comparison;
    }

    static List<String> of(TestComparison comparison) {
        ComparisonJson json = new ComparisonJson(comparison);
        json.test();
        comparison.stanzas().forEach(json::server);
        comparison.pairs().forEach(pair -> json.lines.add(pair(pair).toString()));
        return json.lines;
    }

    private void test() {
        lines.add(
                Json.of("comparison")
                        .with("class", comparison.row().type())
                        .with("name", comparison.row().name())
                        .flag("cut", comparison.isCut())
                        .objects(
                                "specifications",
                                JsonLines.references(comparison.row().references()))
                        .toString());
    }

    private void server(String server, List<ComparedStanza> stanzas) {
        Outcome outcome = Objects.requireNonNull(comparison.row().outcomes().get(server));
        lines.add(
                Json.of("server")
                        .with("name", server)
                        .with("state", outcome.name())
                        .with("reason", outcome.reason().isEmpty() ? null : outcome.reason())
                        .with("page", fromPage(Objects.requireNonNull(outcome.page())))
                        .toString());
        stanzas.forEach(stanza -> lines.add(stanza(server, stanza).toString()));
    }

    private String fromPage(Path report) {
        Path folder = Objects.requireNonNull(comparison.file().getParent());
        return folder.relativize(report).toString().replace('\\', '/');
    }

    private static Json stanza(String server, ComparedStanza stanza) {
        return Json.of("stanza")
                .with("server", server)
                .with("n", stanza.number())
                .with("direction", stanza.sent() ? "sent" : "received")
                .with("label", stanza.label())
                .texts("lines", stanza.lines());
    }

    private static Json pair(Pair pair) {
        List<Json> clients = new ArrayList<>();
        for (Map.Entry<String, List<AlignedStanza>> client : pair.clients().entrySet()) {
            clients.add(
                    new Json()
                            .with("client", client.getKey())
                            .objects(
                                    "rows",
                                    client.getValue().stream().map(ComparisonJson::row).toList()));
        }
        return Json.of("pair")
                .with("left", pair.left())
                .with("right", pair.right())
                .objects("clients", clients);
    }

    private static Json row(AlignedStanza row) {
        return new Json()
                .with("change", row.change().name().toLowerCase(Locale.ROOT))
                .with("left", number(row.left()))
                .with("right", number(row.right()))
                .with("elsewhere", number(row.elsewhere()))
                .objectsIfAny("lines", row.lines().stream().map(ComparisonJson::line).toList());
    }

    private static @Nullable Integer number(@Nullable ComparedStanza stanza) {
        return stanza == null ? null : stanza.number();
    }

    private static Json line(AlignedLine line) {
        return new Json().with("left", line.left()).with("right", line.right());
    }
}
