package verona.scenarios.archive;

import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.XmppClient;
import verona.stanza.IqSpec;
import verona.vocabulary.Roster;

/** Whose messages an account wants in its archive, XEP-0441. */
class ArchivePreferencesTest extends ArchiveScenarios {

    private static final String ALWAYS = prefs("always", list("always") + list("never"));

    private static String prefs(String policy, String lists) {
        String attribute = policy.isEmpty() ? "" : " default='" + policy + "'";
        return "<prefs xmlns='" + MAM + "'" + attribute + ">" + lists + "</prefs>";
    }

    private static String list(String name, CharSequence... jids) {
        StringBuilder list = new StringBuilder("<" + name + ">");
        for (CharSequence jid : jids) {
            list.append("<jid>").append(jid).append("</jid>");
        }
        return list.append("</" + name + ">").toString();
    }

    private static void assertPrefers(XmppClient client, String prefs) {
        client.sends(iqGet("prefs").with(prefs("", ""))).receives(iqResult("prefs").with(prefs));
    }

    private void prefers(String policy, String lists) {
        romeo.sends(iqSet("set").with(prefs(policy, lists))).receives(iqResult("set"));
    }

    /** §2.1: both lists are there, empty or not. */
    @Test
    void areAlwaysAtFirst() {
        assertPrefers(romeo, ALWAYS);
    }

    @Test
    void areReturnedAsTheyWereUnderstood() {
        String lists =
                list("never", "MONTAGUE@montague.lit") + list("always", "JULIET@localhost/A");
        String expected =
                prefs(
                        "roster",
                        list("always", "juliet@localhost/A")
                                + list("never", "montague@montague.lit"));
        romeo.sends(iqSet("set").with(prefs("roster", lists)))
                .receives(iqResult("set").with(expected));
        assertPrefers(romeo, expected);
        assertPrefers(juliet, ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "always,'','',true,''",
        "never,'','',false,''",
        "roster,'','',false,''",
        "never,BARE,'',true,''",
        "always,'',BARE,false,''",
        "never,FULL,'',true,XEP-0441 §2.3.1",
        "never,BARE/other,'',false,''",
        "always,BARE,FULL,false,XEP-0441 §2.3.1",
        "always,FULL,BARE,true,XEP-0441 §2.3.1",
    })
    void areHeeded(String policy, String always, String never, boolean kept, String prosody) {
        prosodyDiffersFrom(prosody);
        prefers(
                policy,
                (always.isEmpty() ? "" : list("always", juliets(always)))
                        + (never.isEmpty() ? "" : list("never", juliets(never))));
        say(romeo, juliet.fullJid(), "1");
        say(juliet, romeo.fullJid(), "2");
        query(romeo, kept ? "12" : "");
        query(juliet, "12");
    }

    private String juliets(String jid) {
        return jid.replace("BARE", juliet.bareJid()).replace("FULL", juliet.fullJid());
    }

    @Test
    void canGoByTheRoster() {
        prefers("roster", "");
        say(romeo, juliet.fullJid(), "1");
        romeo.sends(iqSet("add").with(Roster.query().item(Roster.item(juliet.bareJid()))))
                .receives(iqResult("add"));
        say(romeo, juliet.fullJid(), "2");
        query(romeo, "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes"})
    void needAPolicy(String policy) {
        prosodyDiffersFrom("XEP-0441 §2.1.1");
        refuses(prefs(policy, ""), bad_request);
    }

    @Test
    void refuseAJidThatIsNone() {
        prosodyDiffersFrom("XEP-0441 §2.1");
        refuses(prefs("never", list("always", "@")), jid_malformed);
    }

    private void refuses(String prefs, Condition condition) {
        IqSpec request = iqSet("set").with(prefs);
        romeo.sends(request).receives(iqError("set", condition));
        assertPrefers(romeo, ALWAYS);
    }
}
