package verona.internal.report;

import static verona.internal.report.TypicalStanzas.JULIET;
import static verona.internal.report.TypicalStanzas.MUC_USER;
import static verona.internal.report.TypicalStanzas.ROMEO;
import static verona.internal.report.TypicalStanzas.ROOM;
import static verona.internal.report.TypicalStanzas.chat;
import static verona.internal.report.TypicalStanzas.delivered;
import static verona.internal.report.TypicalStanzas.error;
import static verona.internal.report.TypicalStanzas.item;
import static verona.internal.report.TypicalStanzas.joined;
import static verona.internal.report.TypicalStanzas.sent;
import static verona.internal.report.TypicalStanzas.subject;
import static verona.internal.report.TypicalStanzas.thread;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stanzas that arrived, and differ from what was expected. */
final class MatchingFailures {

    private MatchingFailures() {}

    static List<TypicalFailure> all() {
        return List.of(
                attributeDiffers(),
                missingChild(),
                textDiffers(),
                strictSurplus(),
                strictOrder(),
                capturedDiffers(),
                longStanza(),
                otherNamespace(),
                misspeltAttribute(),
                misspeltFeature(),
                missingFeature(),
                closestIsReadAlready(),
                deepStanza());
    }

    private static TypicalFailure misspeltFeature() {
        return missesFeature("misspelt-feature", "urn:xmpp:Ping");
    }

    private static TypicalFailure missingFeature() {
        return missesFeature("missing-feature", "vcard-temp");
    }

    private static TypicalFailure closestIsReadAlready() {
        return delivered("closest-is-read-already", "m1", "Good morrow")
                .receives("juliet", "<message from='%s'/>".formatted(ROMEO))
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .misses("juliet", "receives", "<message><body>Good morning</body></message>");
    }

    private static TypicalFailure deepStanza() {
        String deep = "<a>".repeat(700) + "</a>".repeat(700);
        return Scene.ofBoth("deep-stanza")
                .arrives("juliet", "<message from='%s'>%s</message>".formatted(ROMEO, deep))
                .misses("juliet", "receives", "<message from='%s'><b/></message>".formatted(ROMEO));
    }

    private static TypicalFailure missesFeature(String name, String feature) {
        return Scene.ofBoth(name)
                .sends(
                        "romeo",
                        "<iq type='get' id='d1' to='localhost'>%s</iq>".formatted(disco("")))
                .arrives("romeo", discoResult())
                .misses(
                        "romeo",
                        "receives",
                        "<iq type='result' id='d1'>%s</iq>"
                                .formatted(
                                        inclusive(
                                                disco("<feature var='%s'/>".formatted(feature)))));
    }

    private static String disco(String features) {
        return "<query xmlns='http://jabber.org/protocol/disco#info'>" + features + "</query>";
    }

    private static String inclusive(String query) {
        return query.replace("#info'>", "#info' scansion:strict='false'>");
    }

    private static String discoResult() {
        return "<iq type='result' id='d1' from='localhost' to='%s'>%s</iq>"
                .formatted(
                        ROMEO,
                        disco(
                                "<identity category='server' type='im'/>"
                                        + "<feature var='http://jabber.org/protocol/disco#info'/>"
                                        + "<feature var='urn:xmpp:carbons:2'/>"
                                        + "<feature var='urn:xmpp:mam:2'/>"
                                        + "<feature var='urn:xmpp:ping'/>"));
    }

    private static TypicalFailure attributeDiffers() {
        return joined("attribute-differs", "romeo", item("owner", "moderator"), 201, 110)
                .arrives("romeo", subject("romeo"))
                .misses(
                        "romeo",
                        "receives",
                        """
                        <presence from='%s/Romeo'>
                          <x xmlns='%s' scansion:strict='false'>
                            <item affiliation='member' role='moderator'/>
                            <status code='201'/>
                            <status code='110'/>
                          </x>
                        </presence>"""
                                .formatted(ROOM, MUC_USER));
    }

    /** The server's error repeats the request, password and all (RFC 6120 §8.3.1). */
    private static TypicalFailure missingChild() {
        String query =
                "<query xmlns='jabber:iq:register'><username>romeo</username>"
                        + "<password>wherefore</password></query>";
        return Scene.ofBoth("missing-child")
                .sends("romeo", "<iq type='set' id='reg1' to='localhost'>%s</iq>".formatted(query))
                .arrives(
                        "romeo",
                        "<iq type='error' id='reg1' from='localhost' to='%s'>%s%s</iq>"
                                .formatted(ROMEO, query, error("modify", "not-acceptable")))
                .misses(
                        "romeo",
                        "receives",
                        """
                        <iq type='error' id='reg1'>
                          <query xmlns='jabber:iq:register' scansion:strict='false'>
                            <password>wherefore</password>
                          </query>
                          <error type='modify'>
                            <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                          </error>
                        </iq>""");
    }

    private static TypicalFailure textDiffers() {
        return delivered("text-differs", "m1", "Good nicht, good nicht!")
                .misses(
                        "juliet",
                        "receives",
                        "<message id='m1'><body>Good night, good night!</body></message>");
    }

    private static TypicalFailure strictSurplus() {
        return joined("strict-surplus", "romeo", item("owner", "moderator"), 201, 110)
                .misses(
                        "romeo",
                        "receives",
                        """
                        <presence from='%s/Romeo'>
                          <x xmlns='%s'>
                            <item affiliation='owner' role='moderator'/>
                            <status code='201'/>
                          </x>
                        </presence>"""
                                .formatted(ROOM, MUC_USER));
    }

    private static TypicalFailure strictOrder() {
        return joined("strict-order", "romeo", "<item affiliation='owner'/>", 201, 110)
                .misses(
                        "romeo",
                        "receives",
                        """
                        <presence from='%s/Romeo'>
                          <x xmlns='%s'>
                            <status code='201'/>
                            <status code='110'/>
                            <item affiliation='owner'/>
                          </x>
                        </presence>"""
                                .formatted(ROOM, MUC_USER));
    }

    private static TypicalFailure capturedDiffers() {
        String expected = "<message><thread>{scansion:capture:thread}</thread></message>";
        return Scene.ofBoth("captured-differs")
                .sends("romeo", sent(JULIET, "m1", "Hello").replace("</m", thread("t-1") + "</m"))
                .arrives("juliet", chat("m1", "Hello").replace("</m", thread("t-1") + "</m"))
                .receives("juliet", expected)
                .sends("romeo", sent(JULIET, "m2", "Hey").replace("</m", thread("t-2") + "</m"))
                .arrives("juliet", chat("m2", "Hey").replace("</m", thread("t-2") + "</m"))
                .misses("juliet", "receives", expected);
    }

    private static TypicalFailure longStanza() {
        return Scene.ofBoth("long-stanza")
                .sends("romeo", "<iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>")
                .arrives("romeo", roster("r1", "Tybalt " + "of the Capulets ".repeat(20)))
                .misses(
                        "romeo",
                        "receives",
                        roster("r1", "Tybalt " + "of the Capulets ".repeat(19) + "himself"));
    }

    private static TypicalFailure otherNamespace() {
        return joined("other-namespace", "juliet", item("none", "participant"), 110)
                .misses(
                        "juliet",
                        "receives",
                        """
                        <presence from='%s/Juliet'>
                          <x xmlns='http://jabber.org/protocol/muc' scansion:strict='false'>
                            <status code='110'/>
                          </x>
                        </presence>"""
                                .formatted(ROOM));
    }

    private static TypicalFailure misspeltAttribute() {
        return joined("misspelt-attribute", "juliet", item("none", "participant"), 110)
                .misses(
                        "juliet",
                        "receives",
                        """
                        <presence from='%s/Juliet'>
                          <x xmlns='%s' scansion:strict='false'>
                            <item afiliation='none' role='participant'/>
                          </x>
                        </presence>"""
                                .formatted(ROOM, MUC_USER));
    }

    private static String roster(String id, String last) {
        String items =
                IntStream.range(0, 60)
                        .mapToObj(
                                "<item jid='capulet%1$d@localhost' name='Capulet %1$d'/>"
                                        ::formatted)
                        .collect(Collectors.joining());
        return ("<iq type='result' id='%s'><query xmlns='jabber:iq:roster'>%s"
                        + "<item jid='tybalt@localhost' name='%s'/>"
                        + "<item jid='nurse@localhost' name='Nurse'/></query></iq>")
                .formatted(id, items, last.strip());
    }
}
