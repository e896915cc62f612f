package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.bookmarks.BookmarkManager;
import org.jivesoftware.smackx.bookmarks.BookmarkedConference;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** Bookmarks in private XML storage, XEP-0049. */
class SmackBookmarksTest extends SmackTests {

    private final EntityBareJid room =
            JidCreate.entityBareFromOrThrowUnchecked("balcony@conference.localhost");

    @Test
    void keepsARoomForAllClientsOfAUser() throws Exception {
        XMPPTCPConnection phone = user("romeo");
        Resourcepart nick = Resourcepart.from("Romeo");
        BookmarkManager.getBookmarkManager(phone)
                .addBookmarkedConference("The balcony", room, true, nick, "secret");
        BookmarkManager laptop = BookmarkManager.getBookmarkManager(client("romeo", "laptop"));
        assertThat(laptop.getBookmarkedConferences())
                .extracting(BookmarkedConference::getJid, BookmarkedConference::getNickname)
                .containsExactly(tuple(room, nick));
    }

    @Test
    void keepsNothingThatIsTakenAway() throws Exception {
        XMPPTCPConnection phone = user("romeo");
        BookmarkManager bookmarks = BookmarkManager.getBookmarkManager(phone);
        bookmarks.addBookmarkedURL("https://verona.lit", "Verona", false);
        bookmarks.addBookmarkedConference("The balcony", room, false, null, null);
        bookmarks.removeBookmarkedConference(room);
        BookmarkManager laptop = BookmarkManager.getBookmarkManager(client("romeo", "laptop"));
        assertThat(laptop.getBookmarkedConferences()).isEmpty();
        assertThat(laptop.getBookmarkedURLs()).hasSize(1);
    }
}
