package verona.scenarios.storage;

import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.IqSpec;

/** XEP-0049: private storage. */
@XmppTest
@verona.Specification("XEP-0049")
class PrivateStorageTest {

    private static final String BOOKMARKS =
            "<storage xmlns='storage:bookmarks'><conference jid='balcony@conference.localhost'/>"
                    + "</storage>";
    private static final String NO_BOOKMARKS = "<storage xmlns='storage:bookmarks'/>";
    private static final String PREFERENCES =
            "<exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>";
    private static final String NO_PREFERENCES = "<exodus xmlns='exodus:prefs'/>";

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient phone;

    @Client XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private static String query(String content) {
        return "<query xmlns='jabber:iq:private'>" + content + "</query>";
    }

    private void store(String content) {
        romeo.sends(iqSet("set").with(query(content))).receives(iqResult("set"));
    }

    private static void assertStored(XmppClient client, String question, String expected) {
        client.sends(iqGet("get").with(query(question)))
                .receives(iqResult("get").with(query(expected)));
    }

    @Test
    void keepsWhatEachNamespaceHoldsForAllClientsOfAnAccount() {
        store(BOOKMARKS);
        store(PREFERENCES);
        assertStored(phone, NO_BOOKMARKS, BOOKMARKS);
        assertStored(phone, NO_PREFERENCES, PREFERENCES);
    }

    @Test
    void keepsSeveralFragmentsThatComeTogether() {
        Specification.differsOnProsody(server, "XEP-0049 §2.2");
        store(BOOKMARKS + PREFERENCES);
        assertStored(romeo, NO_PREFERENCES, PREFERENCES);
    }

    @Test
    void replacesWhatItKept() {
        store(BOOKMARKS);
        store(NO_BOOKMARKS);
        assertStored(romeo, NO_BOOKMARKS, NO_BOOKMARKS);
    }

    @Test
    void answersWithTheQuestionWhereItKeepsNothing() {
        assertStored(romeo, NO_BOOKMARKS, NO_BOOKMARKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "set"})
    void isForItsOwnerAlone(String type) {
        Specification.differsOnProsody(server, "XEP-0049 §3");
        store(BOOKMARKS);
        IqSpec request = type.equals("get") ? iqGet("other") : iqSet("other");
        juliet.sends(request.to(romeo.bareJid()).with(query(PREFERENCES)))
                .receives(iqError("other", forbidden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<own/>", "<a xmlns='urn:a'/><b xmlns='urn:b'/>"})
    void refusesAQuestionForNothingOrForSeveralThings(String payload) {
        Specification.differsOnProsody(server, "XEP-0049 §3");
        romeo.sends(iqGet("get").with(query(payload))).receives(iqError("get", not_acceptable));
    }
}
