package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * What is said of an avatar's image (XEP-0084 §4.2.1). {@link Profile#avatarInfo(CharSequence,
 * CharSequence, long)} makes it.
 *
 * <pre>{@code
 * Profile.avatarMetadata(Profile.avatarInfo(sha1, "image/png", 12345).width(64).height(64))
 * }</pre>
 */
public final class AvatarInfo extends ElementPayload<AvatarInfo> {

    AvatarInfo() {
        this(Element.of(Profile.AVATAR_METADATA, "info"));
    }

    private AvatarInfo(Element info) {
        super(info);
    }

    @Override
    protected AvatarInfo copy(Element info) {
        return new AvatarInfo(info);
    }

    AvatarInfo image(CharSequence id, CharSequence type, CharSequence bytes) {
        return attribute("id", id).attribute("type", type).attribute("bytes", bytes);
    }

    /** Sets the width in pixels (XEP-0084 §4.2.1). */
    public AvatarInfo width(int pixels) {
        return attribute("width", String.valueOf(pixels));
    }

    /** Sets the height in pixels (XEP-0084 §4.2.1). */
    public AvatarInfo height(int pixels) {
        return attribute("height", String.valueOf(pixels));
    }

    /** Sets where the image can be got by HTTP (XEP-0084 §4.2.1). */
    public AvatarInfo url(CharSequence url) {
        return attribute("url", url);
    }
}
