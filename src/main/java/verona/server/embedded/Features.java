package verona.server.embedded;

import java.util.ArrayList;
import java.util.List;
import verona.server.embedded.archive.ArchiveFeature;
import verona.server.embedded.blocking.BlockingFeature;
import verona.server.embedded.carbons.CarbonsFeature;
import verona.server.embedded.core.Feature;
import verona.server.embedded.disco.DiscoFeature;
import verona.server.embedded.disco.PingFeature;
import verona.server.embedded.disco.SessionFeature;
import verona.server.embedded.fault.FaultFeature;
import verona.server.embedded.info.ContactFeature;
import verona.server.embedded.info.ExternalServicesFeature;
import verona.server.embedded.info.LastActivityFeature;
import verona.server.embedded.info.TimeFeature;
import verona.server.embedded.info.VersionFeature;
import verona.server.embedded.muc.MucFeature;
import verona.server.embedded.offline.OfflineFeature;
import verona.server.embedded.pep.PepFeature;
import verona.server.embedded.pubsub.PubsubFeature;
import verona.server.embedded.register.RegisterFeature;
import verona.server.embedded.register.Tombstones;
import verona.server.embedded.roster.RosterFeature;
import verona.server.embedded.storage.PrivateStorageFeature;
import verona.server.embedded.stream.PreAuthentication;
import verona.server.embedded.upload.UploadFeature;
import verona.server.embedded.vcard.VcardFeature;

/** What this server can do: a line for each folder. */
final class Features {

    private Features() {}

    static List<Feature> all(EmbeddedServerOptions options) {
        List<Feature> features = new ArrayList<>();
        features.add(new FaultFeature());
        features.add(new SessionFeature());
        features.add(new RosterFeature());
        features.add(new BlockingFeature());
        OfflineFeature offline = new OfflineFeature();
        features.add(offline);
        MucFeature muc = new MucFeature(options::isAdmin);
        features.add(new ArchiveFeature(offline, muc));
        features.add(new CarbonsFeature());
        features.add(new PingFeature());
        features.add(new VersionFeature(options.software()));
        features.add(new TimeFeature());
        features.add(new LastActivityFeature());
        features.add(new ContactFeature(options.contacts()));
        features.add(new ExternalServicesFeature(options.externalServices()));
        features.add(new VcardFeature());
        features.add(new PrivateStorageFeature());
        Tombstones tombstones = new Tombstones(options.tombstones());
        features.add(tombstones);
        if (options.registration()) {
            features.add(new RegisterFeature(tombstones));
        }
        features.add(muc);
        features.add(new UploadFeature(options.upload(), options.host()));
        features.add(new PubsubFeature(options::isAdmin));
        features.add(new PepFeature());
        features.add(new DiscoFeature(List.copyOf(features)));
        return features;
    }

    /** What clients may do before authentication because of them. */
    static List<PreAuthentication> offers(List<Feature> features) {
        return features.stream()
                .filter(PreAuthentication.class::isInstance)
                .map(PreAuthentication.class::cast)
                .toList();
    }
}
