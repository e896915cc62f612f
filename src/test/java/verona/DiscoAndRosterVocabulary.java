package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.stanza.Subscription.BOTH;

import java.util.List;
import verona.stanza.RosterItem;

/** The methods of service discovery and of the roster in the table of {@link VocabularyTest}. */
final class DiscoAndRosterVocabulary {

    private DiscoAndRosterVocabulary() {}

    static List<VocabularyRow> discoAndRoster() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'";
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'";
        String roster = "<query xmlns='jabber:iq:roster'";
        RosterItem contact = rosterItem("a@b");
        return List.of(
                row("DiscoInfo.node(CharSequence)", discoInfo().node(""), info + " node=''/>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence)",
                        discoInfo().identity("a", "b"),
                        info + "><identity category='a' type='b'/></query>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence,CharSequence)",
                        discoInfo().identity("a", "b", "c"),
                        info + "><identity category='a' type='b' name='c'/></query>"),
                row(
                        "DiscoInfo.feature(CharSequence[])",
                        discoInfo().feature("a", "b"),
                        info + "><feature var='a'/><feature var='b'/></query>"),
                row(
                        "DiscoInfo.form(DataForm)",
                        discoInfo().form(resultForm()),
                        info + "><x xmlns='jabber:x:data' type='result'/></query>"),
                row("DiscoItems.node(CharSequence)", discoItems().node("n"), items + " node='n'/>"),
                row(
                        "DiscoItems.item(CharSequence)",
                        discoItems().item("a"),
                        items + "><item jid='a'/></query>"),
                row(
                        "DiscoItems.item(CharSequence,CharSequence)",
                        discoItems().item("a", "b"),
                        items + "><item jid='a' name='b'/></query>"),
                row(
                        "DiscoItems.nodeItem(CharSequence,CharSequence)",
                        discoItems().nodeItem("a", "b"),
                        items + "><item jid='a' node='b'/></query>"),
                row("Roster.ver(CharSequence)", roster().ver(""), roster + " ver=''/>"),
                row(
                        "Roster.item(CharSequence)",
                        roster().item("a@b"),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "Roster.item(RosterItem)",
                        roster().item(contact),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "RosterItem.name(CharSequence)",
                        roster().item(contact.name("A")),
                        roster + "><item jid='a@b' name='A'/></query>"),
                row(
                        "RosterItem.subscription(Subscription)",
                        roster().item(contact.subscription(BOTH)),
                        roster + "><item jid='a@b' subscription='both'/></query>"),
                row(
                        "RosterItem.asked()",
                        roster().item(contact.asked()),
                        roster + "><item jid='a@b' ask='subscribe'/></query>"),
                row(
                        "RosterItem.approved()",
                        roster().item(contact.approved()),
                        roster + "><item jid='a@b' approved='true'/></query>"),
                row(
                        "RosterItem.group(CharSequence[])",
                        roster().item(contact.group("A", "B")),
                        roster
                                + "><item jid='a@b'><group>A</group><group>B</group></item>"
                                + "</query>"));
    }
}
