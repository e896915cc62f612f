package verona;

import static verona.Stanzas.*;

import verona.stanza.IqSpec;
import verona.stanza.Payload;

/** Clients, and a domain that answers them. */
abstract class CannedAnswersTests {

    static final String DOMAIN = "weather.localhost";
    static final String WEATHER = "urn:example:weather";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Room XmppRoom room;

    static Payload query() {
        return payload(WEATHER, "query");
    }

    static Payload query(String text) {
        return payload(WEATHER, "query").withText(text);
    }

    static IqSpec request() {
        return iqGet().to(DOMAIN).with(query());
    }

    XmppClient asks(String id) {
        return romeo.sends(iqGet(id).to(DOMAIN).with(query()));
    }
}
