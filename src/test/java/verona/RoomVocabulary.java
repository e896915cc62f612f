package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.VocabularyRow.rowIn;

import java.util.ArrayList;
import java.util.List;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;
import verona.vocabulary.MucItem;
import verona.vocabulary.MucUser;

/** The methods of rooms (XEP-0045) in the table of {@link VocabularyTest}. */
final class RoomVocabulary {

    private static final String USER = "http://jabber.org/protocol/muc#user";

    private RoomVocabulary() {}

    static List<VocabularyRow> rooms() {
        List<VocabularyRow> rows = new ArrayList<>();
        String muc = "<x xmlns='http://jabber.org/protocol/muc'><history ";
        rows.add(
                row(
                        "MucJoin.maxStanzas(int)",
                        Muc.join().maxStanzas(0),
                        muc + "maxstanzas='0'/></x>"));
        rows.add(row("MucJoin.maxChars(int)", Muc.join().maxChars(1), muc + "maxchars='1'/></x>"));
        rows.add(row("MucJoin.seconds(int)", Muc.join().seconds(1), muc + "seconds='1'/></x>"));
        rows.add(
                row("MucJoin.since(CharSequence)", Muc.join().since("t"), muc + "since='t'/></x>"));
        rows.add(
                row(
                        "MucJoin.password(CharSequence)",
                        Muc.join().password(""),
                        "<x xmlns='http://jabber.org/protocol/muc'><password/></x>",
                        "<x xmlns='http://jabber.org/protocol/muc'><password>s</password></x>"));
        String admin = "<query xmlns='http://jabber.org/protocol/muc#admin'>";
        rows.add(
                row(
                        "MucAdmin.item(Affiliation)",
                        Muc.admin().item(member),
                        admin + "<item affiliation='member'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role)",
                        Muc.admin().item(visitor),
                        admin + "<item role='visitor'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Affiliation,CharSequence)",
                        Muc.admin().item(outcast, "a@b"),
                        admin + "<item affiliation='outcast' jid='a@b'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role,CharSequence)",
                        Muc.admin().item(noRole, "A"),
                        admin + "<item role='none' nick='A'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(MucItem)",
                        Muc.admin().item(Muc.item().reason("r").without(USER, "actor")),
                        admin + "<item><reason>r</reason></item></query>",
                        admin + "<item><reason>r</reason><actor nick='a'/></item></query>"));
        String owners = "<query xmlns='http://jabber.org/protocol/muc#owner'>";
        rows.add(
                row(
                        "MucOwner.form(DataForm)",
                        Muc.owner().form(Forms.cancel()),
                        owners + "<x xmlns='jabber:x:data' type='cancel'/></query>"));
        rows.add(row("MucOwner.destroy()", Muc.owner().destroy(), owners + "<destroy/></query>"));
        rows.add(
                row(
                        "MucOwner.destroy(MucDestroy)",
                        Muc.owner().destroy(Muc.destroy().alternative("a@b")),
                        owners + "<destroy jid='a@b'/></query>"));
        rows.add(
                row(
                        "RoomConfig.field(CharSequence,CharSequence[])",
                        Muc.config().field("a", "1"),
                        owners
                                + "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                                + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                                + "<field var='a'><value>1</value></field></x></query>"));
        rows.add(inUser("MucUser.status(int)", Muc.user().status(110), "<status code='110'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation)",
                        Muc.user().item(owner),
                        "<item affiliation='owner'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,CharSequence)",
                        Muc.user().item(admin(), "a@b"),
                        "<item affiliation='admin' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role)",
                        Muc.user().item(noAffiliation, participant),
                        "<item affiliation='none' role='participant'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role,CharSequence)",
                        Muc.user().item(owner, moderator, "a@b"),
                        "<item affiliation='owner' role='moderator' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(MucItem)",
                        Muc.user().item(Muc.item().withoutAttribute("jid")),
                        "<item/>",
                        "<item jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucItem.affiliation(Affiliation)",
                        of(Muc.item().affiliation(owner)),
                        "<item affiliation='owner'/>"));
        rows.add(inUser("MucItem.role(Role)", of(Muc.item().role(noRole)), "<item role='none'/>"));
        rows.add(inUser("MucItem.jid(CharSequence)", of(Muc.item().jid("a")), "<item jid='a'/>"));
        rows.add(inUser("MucItem.nick(CharSequence)", of(Muc.item().nick("")), "<item nick=''/>"));
        rows.add(
                inUser(
                        "MucItem.actor(CharSequence)",
                        of(Muc.item().actor("a")),
                        "<item><actor jid='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.actorNick(CharSequence)",
                        of(Muc.item().actorNick("a")),
                        "<item><actor nick='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.reason(CharSequence)",
                        of(Muc.item().reason("")),
                        "<item><reason/></item>",
                        "<item><reason>r</reason></item>"));
        rows.add(inUser("MucUser.invite(MucInvite)", Muc.user().invite(Muc.invite()), "<invite/>"));
        rows.add(
                inUser(
                        "MucUser.decline(MucInvite)",
                        Muc.user().decline(Muc.invite().withoutAttribute("to")),
                        "<decline/>",
                        "<decline to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.to(CharSequence)",
                        Muc.user().invite(Muc.invite().to("a")),
                        "<invite to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.from(CharSequence)",
                        Muc.user().invite(Muc.invite().from("a")),
                        "<invite from='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.reason(CharSequence)",
                        Muc.user().invite(Muc.invite().reason("r")),
                        "<invite><reason>r</reason></invite>"));
        rows.add(
                inUser(
                        "MucUser.password(CharSequence)",
                        Muc.user().password("s"),
                        "<password>s</password>"));
        rows.add(
                inUser(
                        "MucUser.destroy(MucDestroy)",
                        Muc.user().destroy(Muc.destroy()),
                        "<destroy/>"));
        rows.add(
                inUser(
                        "MucDestroy.alternative(CharSequence)",
                        Muc.user().destroy(Muc.destroy().alternative("a")),
                        "<destroy jid='a'/>"));
        rows.add(
                inUser(
                        "MucDestroy.password(CharSequence)",
                        Muc.user().destroy(Muc.destroy().password("s")),
                        "<destroy><password>s</password></destroy>"));
        rows.add(
                inUser(
                        "MucDestroy.reason(CharSequence)",
                        Muc.user().destroy(Muc.destroy().reason("r")),
                        "<destroy><reason>r</reason></destroy>"));
        return rows;
    }

    private static verona.stanza.Affiliation admin() {
        return Stanzas.admin;
    }

    private static MucUser of(MucItem item) {
        return Muc.user().item(item);
    }

    private static VocabularyRow inUser(
            String method, MucUser user, String content, String... misses) {
        return rowIn("<x xmlns='" + USER + "'>", method, user, content, misses);
    }
}
