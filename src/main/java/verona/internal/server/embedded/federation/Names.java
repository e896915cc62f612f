package verona.internal.server.embedded.federation;

import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Jids;

/** Domains as other servers write them. */
final class Names {

    private Names() {}

    /** The domain that an attribute stands for, prepared; null if it is none. */
    static @Nullable String domain(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Jids.domain(text).toString();
        } catch (XmppStringprepException e) {
            return null;
        }
    }
}
