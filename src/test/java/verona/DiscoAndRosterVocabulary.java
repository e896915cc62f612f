package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.stanza.Subscription.BOTH;

import java.util.List;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Roster;
import verona.vocabulary.RosterItem;

/** The methods of service discovery and of the roster in the table of {@link VocabularyTest}. */
final class DiscoAndRosterVocabulary {

    private DiscoAndRosterVocabulary() {}

    static List<VocabularyRow> discoAndRoster() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'";
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'";
        String roster = "<query xmlns='jabber:iq:roster'";
        RosterItem contact = Roster.item("a@b");
        return List.of(
                row("DiscoInfo.node(CharSequence)", Disco.info().node(""), info + " node=''/>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence)",
                        Disco.info().identity("a", "b"),
                        info + "><identity category='a' type='b'/></query>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence,CharSequence)",
                        Disco.info().identity("a", "b", "c"),
                        info + "><identity category='a' type='b' name='c'/></query>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence,CharSequence,CharSequence)",
                        Disco.info().identity("a", "b", "c", "it"),
                        info
                                + "><identity category='a' type='b' name='c' xml:lang='it'/>"
                                + "</query>"),
                row(
                        "DiscoInfo.feature(CharSequence[])",
                        Disco.info().feature("a", "b"),
                        info + "><feature var='a'/><feature var='b'/></query>"),
                row(
                        "DiscoInfo.form(DataForm)",
                        Disco.info().form(Forms.result()),
                        info + "><x xmlns='jabber:x:data' type='result'/></query>"),
                row(
                        "DiscoItems.node(CharSequence)",
                        Disco.items().node("n"),
                        items + " node='n'/>"),
                row(
                        "DiscoItems.item(CharSequence)",
                        Disco.items().item("a"),
                        items + "><item jid='a'/></query>"),
                row(
                        "DiscoItems.item(CharSequence,CharSequence)",
                        Disco.items().item("a", "b"),
                        items + "><item jid='a' name='b'/></query>"),
                row(
                        "DiscoItems.nodeItem(CharSequence,CharSequence)",
                        Disco.items().nodeItem("a", "b"),
                        items + "><item jid='a' node='b'/></query>"),
                row(
                        "DiscoItems.nodeItem(CharSequence,CharSequence,CharSequence)",
                        Disco.items().nodeItem("a", "b", "c"),
                        items + "><item jid='a' node='b' name='c'/></query>"),
                row("RosterQuery.ver(CharSequence)", Roster.query().ver(""), roster + " ver=''/>"),
                row(
                        "RosterQuery.item(CharSequence)",
                        Roster.query().item("a@b"),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "RosterQuery.item(RosterItem)",
                        Roster.query().item(contact),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "RosterItem.name(CharSequence)",
                        Roster.query().item(contact.name("A")),
                        roster + "><item jid='a@b' name='A'/></query>"),
                row(
                        "RosterItem.subscription(Subscription)",
                        Roster.query().item(contact.subscription(BOTH)),
                        roster + "><item jid='a@b' subscription='both'/></query>"),
                row(
                        "RosterItem.asked()",
                        Roster.query().item(contact.asked()),
                        roster + "><item jid='a@b' ask='subscribe'/></query>"),
                row(
                        "RosterItem.approved()",
                        Roster.query().item(contact.approved()),
                        roster + "><item jid='a@b' approved='true'/></query>"),
                row(
                        "RosterItem.group(CharSequence[])",
                        Roster.query().item(contact.group("A", "B")),
                        roster
                                + "><item jid='a@b'><group>A</group><group>B</group></item>"
                                + "</query>"));
    }
}
