package verona.internal.server.embedded.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The hash of the first photo, {@code ""} where there is none. */
    private String hash(BareJid account) {
        return Photos.hashes(cards.get(account)).stream().findFirst().orElse("");
    }
}
