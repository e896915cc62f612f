package verona.internal.server.embedded.vcard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** The hashes that photos are known by, XEP-0153 §3.1. */
final class Photos {

    private Photos() {}

    /** Those of a vCard's photos, in order; one that can't be decoded has none. */
    static List<String> hashes(@Nullable Element card) {
        return card == null
                ? List.of()
                : card.children().stream()
                        .filter(child -> child.is(card.namespace(), "PHOTO"))
                        .map(Photos::data)
                        .filter(photo -> photo.length > 0)
                        .map(photo -> HexFormat.of().formatHex(digest(photo)))
                        .toList();
    }

    private static byte[] data(Element photo) {
        String data = Elements.childText(photo, "BINVAL");
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
