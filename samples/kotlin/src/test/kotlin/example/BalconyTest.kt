package example

import org.assertj.core.api.Assertions.assertThat
import org.jivesoftware.smack.packet.Message
import org.jivesoftware.smackx.muc.MultiUserChatManager
import org.junit.jupiter.api.Test
import org.jxmpp.jid.parts.Resourcepart
import verona.Client
import verona.Room
import verona.Stanzas.*
import verona.XmppClient
import verona.XmppRoom
import verona.XmppTest
import verona.vocabulary.Muc

/** Scenarios in Kotlin. */
@XmppTest
class BalconyTest {

    @Client lateinit var romeo: XmppClient

    @Client lateinit var juliet: XmppClient

    @Room lateinit var room: XmppRoom

    @Test
    fun `Juliet hears Romeo in the room`() {
        romeo.enters("Romeo")
        romeo.sends(iqSet("config1").to(room).with(Muc.config())).receives(iqResult("config1"))
        juliet.enters("Juliet")
        romeo.sends(groupchat().to(room).body("But, soft! what light?"))
        val heard = juliet.receives(groupchat().from(room.occupant("Romeo")))
        assertThat(heard.parsedAs(Message::class.java).body).startsWith("But, soft!")
    }

    private fun XmppClient.enters(nick: String) {
        sends(presence().to(room.occupant(nick)).with(Muc.join()))
        receives(presence().from(room.occupant(nick)).with(Muc.user().status(110)))
        receives(groupchat().from(room).emptySubject())
    }

    @Test
    fun `a manager of Smack's sees the occupants`() {
        val chat = MultiUserChatManager.getInstanceFor(romeo.connection()).getMultiUserChat(room.jid())
        chat.createOrJoin(Resourcepart.from("Romeo")).makeInstant()
        juliet.sends(presence().to(room.occupant("Juliet")).with(Muc.join()))
        romeo.eventually { chat.occupantsCount == 2 }
        romeo.eventuallyAsserts { assertThat(chat.occupants).contains(room.occupant("Juliet")) }
    }

    /** A string with two dollar signs leaves one of them to Verona. */
    @Test
    fun `text with Verona's placeholders`() {
        romeo.sends($$"""<message to="${Juliet's full JID}"><body>Good morrow</body></message>""")
        juliet.receives($$"""<message from="${Romeo's full JID}"><body>Good morrow</body></message>""")
    }

    @Test
    fun `text with Kotlin's templates`() {
        romeo.sends("""<message to="${juliet.fullJid()}"><body>costs 5 $</body></message>""")
        juliet.receives("""<message from="${romeo.fullJid()}"><body>costs 5 $</body></message>""")
    }
}
