package verona.internal.server.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.admin.AdminFeature;
import verona.internal.server.embedded.archive.ArchiveFeature;
import verona.internal.server.embedded.blocking.BlockingFeature;
import verona.internal.server.embedded.carbons.CarbonsFeature;
import verona.internal.server.embedded.clientstate.ClientStateFeature;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.disco.DiscoFeature;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.disco.SessionFeature;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.internal.server.embedded.info.ContactFeature;
import verona.internal.server.embedded.info.ExternalServicesFeature;
import verona.internal.server.embedded.info.LastActivityFeature;
import verona.internal.server.embedded.info.TimeFeature;
import verona.internal.server.embedded.info.VersionFeature;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.internal.server.embedded.pep.PepFeature;
import verona.internal.server.embedded.pubsub.PubsubFeature;
import verona.internal.server.embedded.register.RegisterFeature;
import verona.internal.server.embedded.register.Tombstones;
import verona.internal.server.embedded.roster.RosterFeature;
import verona.internal.server.embedded.storage.PrivateStorageFeature;
import verona.internal.server.embedded.streammanagement.StreamManagementFeature;
import verona.internal.server.embedded.upload.UploadFeature;
import verona.internal.server.embedded.vcard.VcardFeature;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

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
        Predicate<Jid> admins = options::isAdmin;
        MucFeature muc = new MucFeature(admins);
        features.add(new ArchiveFeature(offline, muc));
        features.add(new CarbonsFeature());
        features.add(new PingFeature());
        features.add(new VersionFeature(options.software()));
        features.add(new TimeFeature());
        features.add(new LastActivityFeature());
        features.add(new ContactFeature(options.contacts()));
        features.add(new ExternalServicesFeature(options.externalServices()));
        features.add(new VcardFeature(muc));
        features.add(new PrivateStorageFeature());
        Tombstones tombstones = new Tombstones(options.tombstones());
        features.add(tombstones);
        if (options.registration()) {
            features.add(new RegisterFeature(tombstones));
        }
        features.add(muc);
        features.add(new UploadFeature(options.upload(), options.host()));
        features.add(new PubsubFeature(options));
        features.add(new PepFeature());
        features.add(new AdminFeature(admins));
        features.add(new ClientStateFeature());
        features.add(
                new StreamManagementFeature(
                        options.streamManagement(), options.limits().backlog()));
        features.add(new DiscoFeature(List.copyOf(features)));
        return features;
    }

    /** What streams offer because of them, in order. */
    static List<Element> ofStreams(List<Feature> features) {
        List<Element> offered = new ArrayList<>();
        for (Feature feature : features) {
            offered.addAll(feature.streamFeatures());
        }
        return List.copyOf(offered);
    }

    /** Those of them that are of that type as well. */
    static <T> List<T> that(List<Feature> features, Class<T> type) {
        List<T> those = new ArrayList<>();
        for (Feature feature : features) {
            if (type.isInstance(feature)) {
                those.add(type.cast(feature));
            }
        }
        return List.copyOf(those);
    }
}
