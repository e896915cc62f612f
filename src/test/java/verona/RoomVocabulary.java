package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.VocabularyRow.rowIn;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.MucItem;
import verona.stanza.MucUser;

/** The methods of rooms (XEP-0045) in the table of {@link VocabularyTest}. */
final class RoomVocabulary {

    private static final String USER = "http://jabber.org/protocol/muc#user";

    private RoomVocabulary() {}

    static List<VocabularyRow> rooms() {
        List<VocabularyRow> rows = new ArrayList<>();
        String muc = "<x xmlns='http://jabber.org/protocol/muc'><history ";
        rows.add(row("Muc.maxStanzas(int)", muc().maxStanzas(0), muc + "maxstanzas='0'/></x>"));
        rows.add(row("Muc.maxChars(int)", muc().maxChars(1), muc + "maxchars='1'/></x>"));
        rows.add(row("Muc.seconds(int)", muc().seconds(1), muc + "seconds='1'/></x>"));
        rows.add(row("Muc.since(CharSequence)", muc().since("t"), muc + "since='t'/></x>"));
        rows.add(
                row(
                        "Muc.password(CharSequence)",
                        muc().password(""),
                        "<x xmlns='http://jabber.org/protocol/muc'><password/></x>",
                        "<x xmlns='http://jabber.org/protocol/muc'><password>s</password></x>"));
        String admin = "<query xmlns='http://jabber.org/protocol/muc#admin'>";
        rows.add(
                row(
                        "MucAdmin.item(Affiliation)",
                        mucAdmin().item(member),
                        admin + "<item affiliation='member'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role)",
                        mucAdmin().item(visitor),
                        admin + "<item role='visitor'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Affiliation,CharSequence)",
                        mucAdmin().item(outcast, "a@b"),
                        admin + "<item affiliation='outcast' jid='a@b'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role,CharSequence)",
                        mucAdmin().item(noRole, "A"),
                        admin + "<item role='none' nick='A'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(MucItem)",
                        mucAdmin().item(mucItem().reason("r").without(USER, "actor")),
                        admin + "<item><reason>r</reason></item></query>",
                        admin + "<item><reason>r</reason><actor nick='a'/></item></query>"));
        String owners = "<query xmlns='http://jabber.org/protocol/muc#owner'>";
        rows.add(
                row(
                        "MucOwner.form(DataForm)",
                        mucOwner().form(cancelForm()),
                        owners + "<x xmlns='jabber:x:data' type='cancel'/></query>"));
        rows.add(row("MucOwner.destroy()", mucOwner().destroy(), owners + "<destroy/></query>"));
        rows.add(
                row(
                        "MucOwner.destroy(MucDestroy)",
                        mucOwner().destroy(mucDestroy().alternative("a@b")),
                        owners + "<destroy jid='a@b'/></query>"));
        rows.add(
                row(
                        "RoomConfig.field(CharSequence,CharSequence[])",
                        roomConfig().field("a", "1"),
                        owners
                                + "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                                + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                                + "<field var='a'><value>1</value></field></x></query>"));
        rows.add(inUser("MucUser.status(int)", mucUser().status(110), "<status code='110'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation)",
                        mucUser().item(owner),
                        "<item affiliation='owner'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,CharSequence)",
                        mucUser().item(admin(), "a@b"),
                        "<item affiliation='admin' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role)",
                        mucUser().item(noAffiliation, participant),
                        "<item affiliation='none' role='participant'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role,CharSequence)",
                        mucUser().item(owner, moderator, "a@b"),
                        "<item affiliation='owner' role='moderator' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(MucItem)",
                        mucUser().item(mucItem().withoutAttribute("jid")),
                        "<item/>",
                        "<item jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucItem.affiliation(Affiliation)",
                        of(mucItem().affiliation(owner)),
                        "<item affiliation='owner'/>"));
        rows.add(inUser("MucItem.role(Role)", of(mucItem().role(noRole)), "<item role='none'/>"));
        rows.add(inUser("MucItem.jid(CharSequence)", of(mucItem().jid("a")), "<item jid='a'/>"));
        rows.add(inUser("MucItem.nick(CharSequence)", of(mucItem().nick("")), "<item nick=''/>"));
        rows.add(
                inUser(
                        "MucItem.actor(CharSequence)",
                        of(mucItem().actor("a")),
                        "<item><actor jid='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.actorNick(CharSequence)",
                        of(mucItem().actorNick("a")),
                        "<item><actor nick='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.reason(CharSequence)",
                        of(mucItem().reason("")),
                        "<item><reason/></item>",
                        "<item><reason>r</reason></item>"));
        rows.add(inUser("MucUser.invite(MucInvite)", mucUser().invite(mucInvite()), "<invite/>"));
        rows.add(
                inUser(
                        "MucUser.decline(MucInvite)",
                        mucUser().decline(mucInvite().withoutAttribute("to")),
                        "<decline/>",
                        "<decline to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.to(CharSequence)",
                        mucUser().invite(mucInvite().to("a")),
                        "<invite to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.from(CharSequence)",
                        mucUser().invite(mucInvite().from("a")),
                        "<invite from='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.reason(CharSequence)",
                        mucUser().invite(mucInvite().reason("r")),
                        "<invite><reason>r</reason></invite>"));
        rows.add(
                inUser(
                        "MucUser.password(CharSequence)",
                        mucUser().password("s"),
                        "<password>s</password>"));
        rows.add(
                inUser(
                        "MucUser.destroy(MucDestroy)",
                        mucUser().destroy(mucDestroy()),
                        "<destroy/>"));
        rows.add(
                inUser(
                        "MucDestroy.alternative(CharSequence)",
                        mucUser().destroy(mucDestroy().alternative("a")),
                        "<destroy jid='a'/>"));
        rows.add(
                inUser(
                        "MucDestroy.password(CharSequence)",
                        mucUser().destroy(mucDestroy().password("s")),
                        "<destroy><password>s</password></destroy>"));
        rows.add(
                inUser(
                        "MucDestroy.reason(CharSequence)",
                        mucUser().destroy(mucDestroy().reason("r")),
                        "<destroy><reason>r</reason></destroy>"));
        return rows;
    }

    private static verona.stanza.Affiliation admin() {
        return Stanzas.admin;
    }

    private static MucUser of(MucItem item) {
        return mucUser().item(item);
    }

    private static VocabularyRow inUser(
            String method, MucUser user, String content, String... misses) {
        return rowIn("<x xmlns='" + USER + "'>", method, user, content, misses);
    }
}
