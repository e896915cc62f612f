package verona.bench;

import static verona.Stanzas.*;

import verona.XmppRoom;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.vocabulary.Muc;

/** What the scenario sends, byte for byte as the library sends it. */
record Script(
        String romeoEnters,
        String config,
        String julietBecomesMember,
        String julietEnters,
        String members,
        String rosalineBecomesMember,
        String finished) {

    private static final Placeholders NONE = Placeholders.with(name -> name);

    static Script of(BenchAccounts accounts) {
        XmppRoom room = accounts.room();
        return new Script(
                text(presence().to(room.as("Romeo")).with(Muc.join())),
                text(iqSet("config1").to(room).with(Muc.config())),
                text(
                        iqSet("member1")
                                .to(room)
                                .with(Muc.admin().item(member, accounts.jid(accounts.juliet())))),
                text(presence().to(room.as("Juliet")).with(Muc.join())),
                text(iqGet("members").to(room).with(Muc.admin().item(member))),
                text(
                        iqSet("member2")
                                .to(room)
                                .with(Muc.admin().item(member, accounts.jid(accounts.rosaline())))),
                text(groupchat().to(room).body("Finished!")));
    }

    private static String text(StanzaTemplate stanza) {
        return stanza.text(NONE);
    }
}
