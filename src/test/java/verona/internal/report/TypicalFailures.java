package verona.internal.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Failures such as people meet, for the golden files of messages and reports. */
final class TypicalFailures {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String ROOM = "orchard@conference.localhost";
    private static final String ROMEO = "romeo@localhost/orchard";
    private static final String JULIET = "juliet@localhost/balcony";

    private TypicalFailures() {}

    static List<TypicalFailure> all() {
        return List.of(
                nothingArrived(),
                attributeDiffers(),
                missingChild(),
                textDiffers(),
                strictSurplus(),
                strictOrder(),
                capturedDiffers(),
                severalMissing(),
                nextIsAnother(),
                somethingCame(),
                leftUnread(),
                streamError(),
                authenticationFailed(),
                longStanza(),
                neverHeld(),
                otherNamespace(),
                misspeltAttribute(),
                outOfOrder(),
                anotherClientsStanza(),
                readByAnEarlierStep(),
                nickConflict(),
                errorAsAnswer(),
                bouncedMessage(),
                nextIsAnError(),
                severalWithAnError(),
                errorAmongNothing(),
                misspeltFeature(),
                missingFeature(),
                closestIsReadAlready(),
                idGivenTwice(),
                noPresence(),
                deliveredToAnotherResource(),
                notInTheRoom(),
                ownPresenceCame(),
                roomsSubjectCame(),
                whatMustNotArriveCame(),
                deepStanza());
    }

    /** Both want one nick: Juliet's presence is refused. */
    private static TypicalFailure nickConflict() {
        return Scene.ofBoth("nick-conflict")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", item("owner", "moderator"), 201, 110))
                .arrives("romeo", subject("romeo"))
                .sends("juliet", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives(
                        "juliet",
                        ("<presence type='error' from='%s/Romeo' to='%s'>%s"
                                        + "<error type='cancel' by='%s'><conflict xmlns='%s'/>"
                                        + "<text xmlns='%s'>somebody else has that nick</text>"
                                        + "</error></presence>")
                                .formatted(ROOM, JULIET, join(), ROOM, STANZAS, STANZAS))
                .misses(
                        "juliet",
                        "receives",
                        "<presence from='%s/Romeo'>%s</presence>"
                                .formatted(
                                        ROOM,
                                        ("<x xmlns='%s' scansion:strict='false'>"
                                                        + "<status code='110'/></x>")
                                                .formatted(MUC_USER)));
    }

    private static TypicalFailure errorAsAnswer() {
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
        return Scene.ofBoth("error-as-answer")
                .sends("romeo", "<iq type='get' id='d1' to='localhost'>%s</iq>".formatted(items))
                .arrives(
                        "romeo",
                        "<iq type='error' id='d1' from='localhost' to='%s'>%s</iq>"
                                .formatted(ROMEO, error("cancel", "service-unavailable")))
                .misses("romeo", "receives", "<iq type='result' id='d1'>%s</iq>".formatted(items));
    }

    private static TypicalFailure bouncedMessage() {
        return Scene.ofBoth("bounced-message")
                .sends("romeo", sent(JULIET, "m1", "Good morrow"))
                .arrives(
                        "romeo",
                        "<message type='error' id='m1' from='%s' to='%s'>%s%s</message>"
                                .formatted(
                                        JULIET,
                                        ROMEO,
                                        "<body>Good morrow</body>",
                                        error("cancel", "service-unavailable")))
                .misses("romeo", "receives", "<message type='chat' from='%s'/>".formatted(JULIET));
    }

    private static TypicalFailure nextIsAnError() {
        return Scene.ofBoth("next-is-an-error")
                .sends("romeo", "<iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>")
                .arrives(
                        "romeo",
                        "<iq type='error' id='r1' to='%s'>%s</iq>"
                                .formatted(ROMEO, error("auth", "forbidden")))
                .meets("romeo", "<iq type='result' id='r1'/>");
    }

    private static TypicalFailure severalWithAnError() {
        return Scene.ofBoth("several-with-an-error")
                .sends("juliet", "<presence to='%s/Juliet'>%s</presence>".formatted(ROOM, join()))
                .arrives(
                        "juliet",
                        "<presence type='error' from='%s/Juliet' to='%s'>%s</presence>"
                                .formatted(ROOM, JULIET, error("auth", "registration-required")))
                .misses(
                        "juliet",
                        "receivesAll",
                        "<presence from='%s/Juliet'><x xmlns='%s'/></presence>"
                                .formatted(ROOM, MUC_USER),
                        "<message type='groupchat' from='%s'><subject/></message>".formatted(ROOM));
    }

    /** Where nothing may arrive, an error is named, too. */
    private static TypicalFailure errorAmongNothing() {
        return Scene.ofBoth("error-among-nothing")
                .sends("romeo", sent("nurse@localhost", "m1", "Good morrow"))
                .arrives(
                        "romeo",
                        "<message type='error' id='m1' from='nurse@localhost' to='%s'>%s</message>"
                                .formatted(ROMEO, error("cancel", "item-not-found")))
                .isDisturbed("romeo");
    }

    private static TypicalFailure misspeltFeature() {
        return Scene.ofBoth("misspelt-feature")
                .sends(
                        "romeo",
                        "<iq type='get' id='d1' to='localhost'>%s</iq>".formatted(disco("")))
                .arrives("romeo", discoResult())
                .misses(
                        "romeo",
                        "receives",
                        "<iq type='result' id='d1'>%s</iq>"
                                .formatted(loosely(disco("<feature var='urn:xmpp:Ping'/>"))));
    }

    private static TypicalFailure missingFeature() {
        return Scene.ofBoth("missing-feature")
                .sends(
                        "romeo",
                        "<iq type='get' id='d1' to='localhost'>%s</iq>".formatted(disco("")))
                .arrives("romeo", discoResult())
                .misses(
                        "romeo",
                        "receives",
                        "<iq type='result' id='d1'>%s</iq>"
                                .formatted(loosely(disco("<feature var='vcard-temp'/>"))));
    }

    private static TypicalFailure closestIsReadAlready() {
        return Scene.ofBoth("closest-is-read-already")
                .sends("romeo", sent(JULIET, "m1", "Good morrow"))
                .arrives("juliet", chat("m1", "Good morrow"))
                .receives("juliet", "<message from='%s'/>".formatted(ROMEO))
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .misses("juliet", "receives", "<message><body>Good morning</body></message>");
    }

    /** Two messages have one id, and the second goes astray. */
    private static TypicalFailure idGivenTwice() {
        return Scene.ofBoth("id-given-twice")
                .connects("phone", "juliet@localhost/phone")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .receives("juliet", "<message id='m1'/>")
                .sends("romeo", sent("juliet@localhost/phone", "m1", "two"))
                .arrives("phone", chat("m1", "two").replace("balcony", "phone"))
                .misses("juliet", "receives", "<message id='m1'/>");
    }

    private static TypicalFailure noPresence() {
        return Scene.ofBoth("no-presence")
                .sends("romeo", sent("juliet@localhost", "m1", "Good morrow"))
                .barrier("romeo")
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure deliveredToAnotherResource() {
        return Scene.ofBoth("delivered-to-another-resource")
                .connects("phone", "juliet@localhost/phone")
                .sends("phone", "<presence/>")
                .sends("romeo", sent("juliet@localhost", "m1", "Good morrow"))
                .arrives("phone", chat("m1", "Good morrow").replace(JULIET, "juliet@localhost"))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure notInTheRoom() {
        return Scene.ofBoth("not-in-the-room")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", item("owner", "moderator"), 201, 110))
                .sends(
                        "romeo",
                        "<message type='groupchat' to='%s' id='g1'><body>Hi</body></message>"
                                .formatted(ROOM))
                .arrives("romeo", groupchat("romeo", "g1", "Hi"))
                .misses(
                        "juliet",
                        "receives",
                        "<message type='groupchat'><body>Hi</body></message>");
    }

    private static TypicalFailure ownPresenceCame() {
        return Scene.ofBoth("own-presence-came")
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .barrier("juliet")
                .isDisturbed("juliet");
    }

    private static TypicalFailure roomsSubjectCame() {
        return Scene.ofBoth("rooms-subject-came")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", item("owner", "moderator"), 201, 110))
                .receives("romeo", "<presence from='%s/Romeo'/>".formatted(ROOM))
                .arrives("romeo", subject("romeo"))
                .isDisturbed("romeo");
    }

    private static TypicalFailure whatMustNotArriveCame() {
        return Scene.ofBoth("what-must-not-arrive-came")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .isDisturbed("juliet", "<message type='chat'/>");
    }

    private static TypicalFailure deepStanza() {
        String deep = "<a>".repeat(700) + "</a>".repeat(700);
        return Scene.ofBoth("deep-stanza")
                .arrives("juliet", "<message from='%s'>%s</message>".formatted(ROMEO, deep))
                .misses("juliet", "receives", "<message from='%s'><b/></message>".formatted(ROMEO));
    }

    private static String disco(String features) {
        return "<query xmlns='http://jabber.org/protocol/disco#info'>" + features + "</query>";
    }

    private static String loosely(String query) {
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

    private static TypicalFailure nothingArrived() {
        return Scene.ofBoth("nothing-arrived")
                .sends("romeo", sent(ROMEO.replace("romeo", "julia"), "m1", "Good morrow"))
                .barrier("romeo")
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure attributeDiffers() {
        return Scene.ofBoth("attribute-differs")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", item("owner", "moderator"), 201, 110))
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
        return Scene.ofBoth("text-differs")
                .sends("romeo", sent(JULIET, "m1", "Good nicht, good nicht!"))
                .arrives("juliet", chat("m1", "Good nicht, good nicht!"))
                .misses(
                        "juliet",
                        "receives",
                        "<message id='m1'><body>Good night, good night!</body></message>");
    }

    private static TypicalFailure strictSurplus() {
        return Scene.ofBoth("strict-surplus")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", item("owner", "moderator"), 201, 110))
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
        return Scene.ofBoth("strict-order")
                .sends("romeo", "<presence to='%s/Romeo'>%s</presence>".formatted(ROOM, join()))
                .arrives("romeo", occupant("romeo", "<item affiliation='owner'/>", 201, 110))
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

    private static TypicalFailure severalMissing() {
        return Scene.ofBoth("several-missing")
                .sends("juliet", "<presence to='%s/Juliet'>%s</presence>".formatted(ROOM, join()))
                .arrives("juliet", occupant("juliet", item("none", "participant"), 110))
                .arrives("juliet", groupchat("juliet", "h1", "What's in a name?"))
                .arrives("juliet", subject("juliet"))
                .misses(
                        "juliet",
                        "receivesAll",
                        "<presence from='%s/Juliet'/>".formatted(ROOM),
                        "<message type='groupchat'><body>A rose</body></message>",
                        "<message type='groupchat' from='%s'><subject>Love</subject></message>"
                                .formatted(ROOM));
    }

    private static TypicalFailure nextIsAnother() {
        return Scene.ofBoth("next-is-another")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .sends("romeo", sent(JULIET, "m2", "two"))
                .arrives("juliet", chat("m1", "one"))
                .arrives("juliet", chat("m2", "two"))
                .meets("juliet", "<message type='chat'><body>two</body></message>");
    }

    private static TypicalFailure somethingCame() {
        return Scene.ofBoth("something-came")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .barrier("romeo")
                .barrier("juliet")
                .isDisturbed("juliet");
    }

    private static TypicalFailure leftUnread() {
        return Scene.ofBoth("left-unread")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .receives("juliet", "<message id='m1'/>")
                .sends("romeo", sent(JULIET, "m2", "two"))
                .sends("romeo", "<presence to='juliet@localhost'/>")
                .arrives("juliet", chat("m2", "two"))
                .arrives("juliet", "<presence from='%s' to='juliet@localhost'/>".formatted(ROMEO))
                .leavesUnread("juliet");
    }

    private static TypicalFailure streamError() {
        return Scene.ofBoth("stream-error")
                .connects("other", JULIET)
                .breaksWaiting(
                        "juliet",
                        "stream error: conflict (Replaced by new connection)",
                        "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure authenticationFailed() {
        return new Scene("authentication-failed")
                .connects("romeo", ROMEO)
                .breaksWaiting("juliet", "authentication failed: not-authorized");
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

    private static TypicalFailure neverHeld() {
        return Scene.ofBoth("never-held")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .neverHolds("juliet", "Expected size: 3 but was: 1 in:\n[<message id='m1'/>]");
    }

    private static TypicalFailure otherNamespace() {
        return Scene.ofBoth("other-namespace")
                .sends("juliet", "<presence to='%s/Juliet'>%s</presence>".formatted(ROOM, join()))
                .arrives("juliet", occupant("juliet", item("none", "participant"), 110))
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
        return Scene.ofBoth("misspelt-attribute")
                .sends("juliet", "<presence to='%s/Juliet'>%s</presence>".formatted(ROOM, join()))
                .arrives("juliet", occupant("juliet", item("none", "participant"), 110))
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

    private static TypicalFailure outOfOrder() {
        return Scene.ofBoth("out-of-order")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .sends("romeo", sent(JULIET, "m2", "two"))
                .arrives("juliet", chat("m2", "two"))
                .misses(
                        "juliet",
                        "receivesInOrder",
                        "<message><body>two</body></message>",
                        "<message><body>one</body></message>");
    }

    private static TypicalFailure anotherClientsStanza() {
        return Scene.ofBoth("another-clients-stanza")
                .connects("phone", "juliet@localhost/phone")
                .sends("romeo", sent("juliet@localhost/phone", "m1", "Good morrow"))
                .arrives("phone", chat("m1", "Good morrow").replace("balcony", "phone"))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure readByAnEarlierStep() {
        return Scene.ofBoth("read-by-an-earlier-step")
                .sends("romeo", sent(JULIET, "m1", "Good morrow"))
                .arrives("juliet", chat("m1", "Good morrow"))
                .receives("juliet", "<message from='%s'/>".formatted(ROMEO))
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static String sent(String to, String id, String body) {
        return "<message to='%s' type='chat' id='%s'><body>%s</body></message>"
                .formatted(to, id, body);
    }

    /** What servers stamp on everything is there. */
    private static String chat(String id, String body) {
        return ("<message from='%s' to='%s' type='chat' id='%s' xml:lang='en'><body>%s</body>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@localhost' id='s-%s'/>"
                        + "</message>")
                .formatted(ROMEO, JULIET, id, body, id);
    }

    private static String thread(String id) {
        return "<thread>" + id + "</thread>";
    }

    private static String join() {
        return "<x xmlns='http://jabber.org/protocol/muc'/>";
    }

    private static String occupant(String client, String item, int... codes) {
        String nick = Character.toUpperCase(client.charAt(0)) + client.substring(1);
        String statuses =
                IntStream.of(codes)
                        .mapToObj("<status code='%d'/>"::formatted)
                        .collect(Collectors.joining());
        return ("<presence from='%s/%s' to='%s' xml:lang='en'>"
                        + "<x xmlns='vcard-temp:x:update'><photo/></x>"
                        + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='o-%s'/>"
                        + "<x xmlns='%s'>%s%s</x></presence>")
                .formatted(ROOM, nick, address(client), nick, MUC_USER, item, statuses);
    }

    private static String item(String affiliation, String role) {
        return "<item affiliation='%s' role='%s'/>".formatted(affiliation, role);
    }

    private static String subject(String client) {
        return "<message type='groupchat' from='%s' to='%s'><subject/></message>"
                .formatted(ROOM, address(client));
    }

    private static String groupchat(String client, String id, String body) {
        return "<message type='groupchat' from='%s/Romeo' to='%s' id='%s'><body>%s</body></message>"
                .formatted(ROOM, address(client), id, body);
    }

    private static String address(String client) {
        return client.equals("romeo") ? ROMEO : JULIET;
    }

    private static String error(String type, String condition) {
        return "<error type='%s'><%s xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                .formatted(type, condition);
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
