package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0133: what administrators do to accounts, by its examples' requests. */
class AdminCommandsTest extends AdminTests {

    private static final String ADMIN = "http://jabber.org/protocol/admin";
    private static final String DISCO = "http://jabber.org/protocol/disco";

    /** Runs a command; without fields its form is asked for, if it has one. */
    private static Element perform(RawClient client, String action, String... fields) {
        StringBuilder form = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=");
            form.append("<field var='").append(parts[0]).append("'>");
            Arrays.stream(parts)
                    .skip(1)
                    .forEach(value -> form.append("<value>").append(value).append("</value>"));
            form.append("</field>");
        }
        String x = fields.length == 0 ? "" : "<x xmlns='%s' type='submit'>%s</x>";
        return client.ask(
                "set",
                "localhost",
                "<command xmlns='%s' node='%s#%s'>%s</command>"
                        .formatted(COMMANDS, ADMIN, action, x.formatted(DATA, form)));
    }

    private static Element command(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0);
    }

    private Element completes(String action, String... fields) {
        Element command = command(perform(bard, action, fields));
        assertThat(command.attribute("status")).isEqualTo("completed");
        return command;
    }

    /** The values of the only field that a command gives. */
    private List<String> values(String action, String variable) {
        Element form = completes(action).child(DATA, "x");
        assertThat(form).isNotNull();
        Element field = form.children().get(1);
        assertThat(field.attribute("var")).isEqualTo(variable);
        return field.children().stream().map(Element::text).toList();
    }

    private static List<String> nodes(RawClient client) {
        String query = "<query xmlns='" + DISCO + "#items' node='" + COMMANDS + "'/>";
        return client.ask("get", "localhost", query).children().get(0).children().stream()
                .map(item -> item.attributes().get("node"))
                .toList();
    }

    /** §3. */
    @Test
    void areListedForAdministrators() {
        assertThat(nodes(bound("romeo"))).isEmpty();
        assertThat(nodes(bard))
                .hasSize(12)
                .allSatisfy(
                        node -> {
                            Element info =
                                    bard.ask(
                                            "get",
                                            "localhost",
                                            "<query xmlns='%s#info' node='%s'/>"
                                                    .formatted(DISCO, node));
                            assertThat(command(info).children().get(0).attribute("type"))
                                    .isEqualTo("command-node");
                        });
    }

    /** §5. */
    @ParameterizedTest
    @CsvSource({"add-user", "get-online-users-num"})
    void areForbiddenToOthers(String action) {
        assertThat(condition(perform(bound("romeo"), action))).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "add-user, accountjid password password-verify",
        "delete-user, accountjids",
        "end-user-session, accountjids",
        "change-user-password, accountjid password",
        "announce, announcement",
        "set-motd, motd",
        "edit-motd, motd",
    })
    void askForWhatTheyNeed(String action, String fields) {
        Element command = command(perform(bard, action));
        assertThat(command.attribute("status")).isEqualTo("executing");
        Element form = command.child(DATA, "x");
        assertThat(form).isNotNull();
        assertThat(RegisteredForms.type(form)).isEqualTo(ADMIN);
        assertThat(form.children())
                .filteredOn(field -> field.child(DATA, "required") != null)
                .extracting(field -> field.attribute("var"))
                .containsExactly(fields.split(" "));
    }

    /** §4.1. */
    @Test
    void addAUser() {
        completes(
                "add-user",
                "accountjid=nurse@localhost",
                "password=password",
                "password-verify=password",
                "email=nurse@capulet.com");
        assertThat(bound("nurse").jid()).isEqualTo("nurse@localhost/test");
    }

    /** §4.1 and §5, XEP-0050 §4.4. */
    @ParameterizedTest
    @CsvSource({
        "accountjid=romeo@localhost password=x password-verify=x, conflict",
        "accountjid=nurse@elsewhere password=x password-verify=x, not-allowed",
        "accountjid=localhost password=x password-verify=x, not-allowed",
        "accountjid=nurse@localhost password=x password-verify=y, bad-request",
        "accountjid=nurse@localhost, bad-request",
        "accountjid=@ password=x password-verify=x, bad-request",
    })
    void addNoUserThatCantBe(String fields, String condition) {
        Element answer = perform(bard, "add-user", fields.split(" "));
        assertThat(condition(answer)).isEqualTo(condition);
        Element payload = answer.child(Element.CLIENT, "error").child(COMMANDS, "bad-payload");
        assertThat(payload != null).isEqualTo(condition.equals("bad-request"));
        assertThat(server.accounts()).hasSize(4);
    }

    /** §4.2. */
    @Test
    void deleteUsers() {
        RawClient juliet = bound("juliet");
        completes("delete-user", "accountjids=juliet@localhost=rosaline@localhost");
        assertThat(juliet.streamError()).isEqualTo("not-authorized");
        assertThat(server.accounts())
                .extracting(Object::toString)
                .containsExactly("bard@localhost", "romeo@localhost");
    }

    @Test
    void deleteAllOfTheUsersOrNone() {
        Element answer =
                perform(bard, "delete-user", "accountjids=juliet@localhost=nobody@localhost");
        assertThat(condition(answer)).isEqualTo("item-not-found");
        assertThat(server.accounts()).hasSize(4);
    }

    /** §4.5. */
    @Test
    void endSessions() {
        RawClient phone = bound("juliet", "phone");
        RawClient desk = bound("juliet", "desk");
        completes("end-user-session", "accountjids=" + phone.jid());
        assertThat(phone.streamError()).isEqualTo("reset");
        assertThat(desk.hasNothing()).isTrue();
        completes("end-user-session", "accountjids=juliet@localhost");
        assertThat(desk.streamError()).isEqualTo("reset");
    }

    /** §4.7. */
    @Test
    void changeAPassword() {
        String account = "accountjid=juliet@localhost";
        completes("change-user-password", account, "password=V3r0n4");
        RawClient juliet = opened();
        juliet.plain("juliet", "V3r0n4");
        juliet.require("success");
    }

    /** §4.13, §4.15, §4.18 and §4.20. */
    @Test
    void listAndCountUsers() {
        available("romeo");
        bound("juliet");
        assertThat(values("get-registered-users-list", "registereduserjids"))
                .containsExactly(
                        "bard@localhost",
                        "juliet@localhost",
                        "romeo@localhost",
                        "rosaline@localhost");
        assertThat(values("get-registered-users-num", "registeredusersnum")).containsExactly("4");
        assertThat(values("get-online-users-list", "onlineuserjids"))
                .containsExactly("romeo@localhost");
        assertThat(values("get-online-users-num", "onlineusersnum")).containsExactly("1");
    }

    /** §4.23: to all who are online, and to nobody else. */
    @Test
    void announceSomething() {
        RawClient romeo = available("romeo");
        RawClient juliet = bound("juliet");
        completes("announce", "announcement=Attention!=Please log off now!");
        Element message = romeo.next();
        assertThat(message.attribute("from")).isEqualTo("localhost");
        assertThat(message.child(Element.CLIENT, "body").text())
                .isEqualTo("Attention!\nPlease log off now!");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(server.account("rosaline").offlineMessages()).isEmpty();
    }
}
