package verona.internal.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Something a client may do before it authenticates. */
public interface PreAuthentication {

    /** What the stream features say of it. */
    Element feature();

    /** The answer to an IQ request, null where it is not for this. */
    @Nullable Element answer(Element request);
}
