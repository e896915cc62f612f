package verona.scenarios.archive;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.vocabulary.Disco;

/** How an account says that it has an archive, XEP-0313 §7. */
class ArchiveFeaturesTest extends ArchiveScenarios {

    /** §7, and XEP-0359 §5. */
    @Test
    void isAdvertisedByTheAccount() {
        romeo.sends(iqGet("info").to(romeo.bareJid()).with(Disco.info()))
                .receives(
                        iqResult("info")
                                .with(Disco.info().feature(MAM, "urn:xmpp:mam:2#extended", SID)));
    }
}
