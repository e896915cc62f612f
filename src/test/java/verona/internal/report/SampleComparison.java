package verona.internal.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;
import verona.internal.report.ServersTable.State;
import verona.internal.report.comparison.ComparedStanza;
import verona.internal.transcript.Reference;

/** Tests to compare. */
final class SampleComparison {

    private static final List<String> SERVERS = List.of("embedded", "prosody", "ejabberd");

    private static final String JOINED =
            """
            <presence from='{room}/Romeo' to='{romeo}/{resource}'>
              <x xmlns='http://jabber.org/protocol/muc#user'>
                <item affiliation='owner' role='moderator'/>
                <status code='110'/>
                <status code='201'/>
              </x>
            </presence>""";

    private final List<ComparedStanza> stanzas = new ArrayList<>();

    private SampleComparison() {}

    private SampleComparison add(String client, boolean sent, String label, String xml) {
        int number = stanzas.size() + 1;
        stanzas.add(new ComparedStanza(number, client, sent, label, xml.lines().toList()));
        return this;
    }

    private SampleComparison joined(String xml) {
        return add("romeo", true, "presence → room/Romeo, muc", "<presence to='{room}/Romeo'/>")
                .add("romeo", false, "presence ← room/Romeo, 201 110", xml);
    }

    private SampleComparison subject() {
        return add(
                "romeo",
                false,
                "groupchat ← room, no subject",
                "<message from='{room}' type='groupchat'>\n  <subject/>\n</message>");
    }

    private SampleComparison extra() {
        return add("romeo", false, "presence ← room", "<presence from='{room}'/>");
    }

    private SampleComparison hello(String text) {
        return add(
                "juliet",
                false,
                "chat ← romeo, '" + text + "'",
                "<message from='{romeo}'>\n  <body>" + text + "</body>\n</message>");
    }

    /** One of each difference; what is hostile is text. */
    static TestComparison small() {
        Map<String, List<ComparedStanza>> all = new LinkedHashMap<>();
        all.put("embedded", sample().joined(JOINED).subject().hello("Hello").stanzas);
        all.put("prosody", sample().subject().joined(JOINED).hello("Hello").stanzas);
        String reordered =
                JOINED.replace("    <status code='110'/>\n", "")
                        .replace("    <item", "    <status code='110'/>\n    <item");
        all.put(
                "ejabberd",
                sample().extra().joined(reordered).subject().hello("</script><img src=x>").stanzas);
        return of("tellsOccupants()", all);
    }

    private static SampleComparison sample() {
        return new SampleComparison();
    }

    /** As many stanzas on each server, one of ten of which differs. */
    static TestComparison of(int many) {
        Map<String, List<ComparedStanza>> all = new LinkedHashMap<>();
        for (String server : SERVERS) {
            SampleComparison sample = sample();
            for (int i = 0; i < many; i++) {
                String text = i % 10 == 3 ? i + " on " + server : "number " + i;
                String client = i % 2 == 0 ? "romeo" : "juliet";
                sample.add(
                        client,
                        i % 4 == 0,
                        "groupchat ← room, '" + text + "'",
                        "<message from='{room}/Romeo' to='{juliet}/{resource}'>\n  <body>"
                                + text
                                + "</body>\n</message>");
            }
            all.put(server, sample.stanzas);
        }
        return of("talks()", all);
    }

    private static TestComparison of(String name, Map<String, List<ComparedStanza>> stanzas) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String server : stanzas.keySet()) {
            State state = server.equals("ejabberd") ? State.FAILED : State.PASSED;
            String reason = state == State.FAILED ? "romeo receives: nothing matches\nor so" : "";
            Path page = Path.of(server, "example.RoomTest", name, "index.html");
            outcomes.put(server, new Outcome(state, reason, 1_500_000, page));
        }
        Reference chat =
                new Reference(
                        "XEP-0045 §9.3",
                        "Multi-User Chat",
                        "https://xmpp.org/extensions/xep-0045.html");
        return TestComparison.of(
                new Row("example.RoomTest", name, List.of(chat), outcomes),
                Path.of("servers", "example.RoomTest", name + ".html"),
                stanzas);
    }
}
