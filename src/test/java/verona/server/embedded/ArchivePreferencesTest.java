package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Whose messages an account wants in its archive, XEP-0441. */
class ArchivePreferencesTest extends ArchiveTests {

    private final RawClient romeo = available("romeo");
    private final RawClient juliet = available("juliet");

    private static Element prefs(RawClient client, String type, String policy, String lists) {
        String attribute = policy.isEmpty() ? "" : " default='" + policy + "'";
        return client.ask(
                type, "", "<prefs xmlns='" + MAM + "'" + attribute + ">" + lists + "</prefs>");
    }

    private static String list(String name, String... jids) {
        StringBuilder list = new StringBuilder("<" + name + ">");
        for (String jid : jids) {
            list.append("<jid>").append(jid).append("</jid>");
        }
        return list.append("</" + name + ">").toString();
    }

    private void prefers(String policy, String lists) {
        assertThat(prefs(romeo, "set", policy, lists).attribute("type")).isEqualTo("result");
    }

    /** §2.1: both lists are there, empty or not. */
    @Test
    void areAlwaysAtFirst() {
        assertThat(prefs(romeo, "get", "", "").child(MAM, "prefs").toXml())
                .isEqualTo("<prefs xmlns='" + MAM + "' default='always'><always/><never/></prefs>");
    }

    @Test
    void areReturnedAsTheyWereUnderstood() {
        String lists =
                list("never", "MONTAGUE@montague.lit") + list("always", "JULIET@localhost/A");
        String expected =
                "<prefs xmlns='"
                        + MAM
                        + "' default='roster'>"
                        + list("always", "juliet@localhost/A")
                        + list("never", "montague@montague.lit")
                        + "</prefs>";
        assertThat(prefs(romeo, "set", "roster", lists).child(MAM, "prefs").toXml())
                .isEqualTo(expected);
        assertThat(prefs(romeo, "get", "", "").child(MAM, "prefs").toXml()).isEqualTo(expected);
        assertThat(prefs(juliet, "get", "", "").toXml()).contains("default='always'");
    }

    @ParameterizedTest
    @CsvSource({
        "always,'','',true",
        "never,'','',false",
        "roster,'','',false",
        "never,juliet@localhost,'',true",
        "always,'',juliet@localhost,false",
        "never,juliet@localhost/test,'',true",
        "never,juliet@localhost/other,'',false",
        "always,juliet@localhost,juliet@localhost/test,false",
        "always,juliet@localhost/test,juliet@localhost,true",
    })
    void areHeeded(String policy, String always, String never, boolean kept) {
        prefers(
                policy,
                (always.isEmpty() ? "" : list("always", always))
                        + (never.isEmpty() ? "" : list("never", never)));
        say(romeo, juliet.jid(), "1");
        say(juliet, romeo.jid(), "2");
        assertThat(query(romeo).bodies()).isEqualTo(kept ? "12" : "");
        assertThat(query(juliet).bodies()).isEqualTo("12");
    }

    @Test
    void canGoByTheRoster() {
        prefers("roster", "");
        say(romeo, juliet.jid(), "1");
        romeo.ask(
                "set",
                "",
                "<query xmlns='jabber:iq:roster'><item jid='juliet@localhost'/></query>");
        say(romeo, juliet.jid(), "2");
        assertThat(query(romeo).bodies()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes"})
    void needAPolicy(String policy) {
        assertThat(condition(prefs(romeo, "set", policy, ""))).isEqualTo("bad-request");
        assertThat(prefs(romeo, "get", "", "").toXml()).contains("default='always'");
    }

    @Test
    void refuseAJidThatIsNone() {
        assertThat(condition(prefs(romeo, "set", "never", list("always", "@"))))
                .isEqualTo("jid-malformed");
        assertThat(prefs(romeo, "get", "", "").toXml()).contains("default='always'");
    }
}
