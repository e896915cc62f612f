package verona.internal.server.embedded.vcard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.stanza.Element;

/**
 * Says with each available presence, also to rooms, which photo the sender's vCard has, as clients
 * do that know it: XEP-0153 §3.1, on their behalf as XEP-0398 §4 wants it.
 *
 * @param cards the vCards
 */
record AvatarHash(Map<BareJid, Element> cards) implements StanzaFilter {

    private static final String UPDATE = "vcard-temp:x:update";

    @Override
    public Stanza sent(Session from, Stanza stanza) {
        boolean available = stanza.isPresence() && stanza.type().isEmpty();
        Element update = stanza.element().child(UPDATE, "x");
        boolean announced = update != null && update.child(UPDATE, "photo") != null;
        return available && !announced ? with(hash(from.account().jid()), stanza) : stanza;
    }

    private static Stanza with(String hash, Stanza presence) {
        List<Object> content = new ArrayList<>(presence.element().content());
        content.removeIf(part -> part instanceof Element child && child.is(UPDATE, "x"));
        content.add(Elements.of(UPDATE, "x", Elements.text(UPDATE, "photo", hash)));
        Element updated = presence.element().withContents(content);
        return new Stanza(updated, presence.from(), presence.to());
    }

    /** The hash of the photo, {@code ""} where there is none. */
    private String hash(BareJid account) {
        byte[] photo = photo(cards.get(account));
        return photo.length == 0 ? "" : HexFormat.of().formatHex(digest(photo));
    }

    private static byte[] photo(@Nullable Element card) {
        Element photo = card == null ? null : card.child(card.namespace(), "PHOTO");
        String data = photo == null ? null : Elements.childText(photo, "BINVAL");
        try {
            return data == null ? new byte[0] : Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] digest(byte[] photo) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(photo);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-1", e);
        }
    }
}
