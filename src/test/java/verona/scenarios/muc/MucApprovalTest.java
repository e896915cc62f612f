package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.XmppClient;
import verona.stanza.IqSpec;
import verona.vocabulary.DataForm;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** XEP-0045 §9.9, which a room may offer: a room where admins approve of who registers. */
class MucApprovalTest extends RoomScenarios {

    private static final String FORM = "http://jabber.org/protocol/muc#register";
    private static final String ROSE = "Rose";

    @BeforeEach
    void begin() {
        otherwiseOnProsody("XEP-0045 §9.9");
        romeoMakesTheRoom();
        enters(juliet, "Juliet");
        romeoSubmits(
                Muc.config()
                        .field("x-muc#roomconfig_registration", "1")
                        .field("x-muc#roomconfig_registrationapproval", "1"));
        isAvailable(romeo);
        isAvailable(rosaline);
        occupantsReadAll();
    }

    private IqSpec registration() {
        DataForm form = Forms.submit().formType(FORM).field("muc#register_roomnick", ROSE);
        return iqSet("register")
                .to(room)
                .with(payload("jabber:iq:register", "query").withChild(form.toElement()));
    }

    /** Rosaline registers, and Romeo gets the form to approve of it. */
    private Received approvalForm() {
        rosaline.sends(registration()).receivesNext(iqResult("register"));
        return romeo.receivesNext(message().from(room).with(Forms.form().formType(FORM)));
    }

    private void approves(XmppClient client, String allow) {
        client.sends(
                message()
                        .to(room)
                        .with(
                                Forms.submit()
                                        .formType(FORM)
                                        .field("muc#register_roomnick", ROSE)
                                        .field("muc#register_allow", allow)));
    }

    private List<String> members() {
        return romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                .receives(iqResult("members"))
                .xpathAll("admin:query/admin:item/@jid");
    }

    private static List<String> field(Received message, String variable, String what) {
        return message.xpathAll("x:x/x:field[@var='" + variable + "']/" + what);
    }

    @Test
    void asksAdminsWhoIsToBeRegistered() {
        Received asked = approvalForm();
        assertThat(asked.xpathAll("x:x/x:field/x:value")).contains(rosaline.bareJid().toString());
        assertThat(field(asked, "muc#register_roomnick", "@type")).containsExactly("text-single");
        assertThat(field(asked, "muc#register_allow", "@type")).containsExactly("boolean");
        assertThat(field(asked, "muc#register_allow", "x:value")).containsExactly("0");
        assertThat(members()).isEmpty();
        juliet.sends(registration()).receivesNext(iqError("register", conflict));
        approves(romeo, "1");
        assertThat(statuses(rosaline.receivesNext(message().from(room)))).containsExactly("101");
        assertThat(members()).containsExactly(rosaline.bareJid().toString());
        Received nick =
                rosaline.sends(iqGet("nick").to(room).with(Disco.info().node("x-roomuser-item")))
                        .receivesNext(iqResult("nick"));
        assertThat(nick.xpathAll("info:query/info:identity/@name")).containsExactly(ROSE);
    }

    @Test
    void registersNobodyWhomAdminsDoNotApproveOf() {
        approvalForm();
        approves(juliet, "0");
        juliet.receivesNext(message().error(forbidden));
        approves(romeo, "0");
        approves(romeo, "1");
        romeo.receivesNext(message().error(item_not_found));
        assertThat(members()).isEmpty();
        rosaline.receivesNothing();
    }
}
