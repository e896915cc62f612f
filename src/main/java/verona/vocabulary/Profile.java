package verona.vocabulary;

import verona.stanza.Element;

/**
 * What a user says about themselves: vCards (XEP-0054, XEP-0292), avatars (XEP-0084, XEP-0153) and
 * nicknames (XEP-0172).
 *
 * <pre>{@code
 * romeo.sends(iqSet("vcard1").with(Profile.vcard().fullName("Romeo Montague")));
 * romeo.sends(iqSet("nick1").with(
 *         Pubsub.publish(Profile.NICK, Pubsub.item("current", Profile.nick("Romeo")))));
 * }</pre>
 */
public final class Profile {

    /** The node of avatars' images (XEP-0084 §3.1). */
    public static final String AVATAR_DATA = "urn:xmpp:avatar:data";

    /** The node of what is said of avatars (XEP-0084 §3.2). */
    public static final String AVATAR_METADATA = "urn:xmpp:avatar:metadata";

    /** The node of the nickname (XEP-0172 §4.3). */
    public static final String NICK = "http://jabber.org/protocol/nick";

    /** The node of the newer vCard (XEP-0292 §4.1). */
    public static final String VCARD4 = "urn:xmpp:vcard4";

    private static final String UPDATE = "vcard-temp:x:update";

    private Profile() {}

    /** Requests a vCard (XEP-0054 §3.1), or is one: {@code Profile.vcard().nickname("Romeo")}. */
    public static Vcard vcard() {
        return new Vcard();
    }

    /** A vCard in its newer format (XEP-0292 §3): {@code Profile.vcard4().nickname("Romeo")}. */
    public static Vcard4 vcard4() {
        return new Vcard4();
    }

    /** In presence, that the client is not ready to say a photo's hash (XEP-0153 §4.1). */
    public static Element vcardUpdate() {
        return Element.of(UPDATE, "x");
    }

    /**
     * In presence, the SHA-1 hash of the vCard's photo (XEP-0153 §3.1); {@code ""} if there is no
     * photo (§4.1).
     */
    public static Element vcardUpdate(CharSequence photo) {
        return vcardUpdate().withChild(Content.text(UPDATE, "photo", photo));
    }

    /** An avatar's image in Base64 (XEP-0084 §4.1). */
    public static Element avatarData(CharSequence base64) {
        return Content.text(AVATAR_DATA, "data", base64);
    }

    /** What is said of an avatar's images (XEP-0084 §4.2); nothing if there is no avatar (§3.5). */
    public static Element avatarMetadata(AvatarInfo... infos) {
        return Content.with(Element.of(AVATAR_METADATA, "metadata"), infos);
    }

    /**
     * An image of an avatar (XEP-0084 §4.2.1).
     *
     * @param id the SHA-1 hash of the image
     * @param type its media type, such as {@code image/png}
     * @param bytes its size
     */
    public static AvatarInfo avatarInfo(CharSequence id, CharSequence type, long bytes) {
        return avatarInfo(id, type, String.valueOf(bytes));
    }

    /** An image of an avatar (XEP-0084 §4.2.1), whose size can be any. */
    public static AvatarInfo avatarInfo(CharSequence id, CharSequence type, CharSequence bytes) {
        return new AvatarInfo().image(id, type, bytes);
    }

    /** A nickname, in presence, in a message or as an item of a node (XEP-0172 §4). */
    public static Element nick(CharSequence nick) {
        return Content.text(NICK, "nick", nick);
    }
}
