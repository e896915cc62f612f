package verona.internal.server.embedded.muc.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.AffiliationChange;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;

/** The full lists of owners and admins that a configuration may have, XEP-0045 §10.2. */
record OwnersAndAdmins(Room room, Map<BareJid, Affiliation> changes) {

    /**
     * What the submitted lists change.
     *
     * @throws StanzaError if no owner would be left
     */
    static OwnersAndAdmins of(Room room, Map<ConfigField, List<String>> submitted) {
        List<BareJid> owners = list(room, submitted, ConfigField.OWNERS, Affiliation.OWNER);
        List<BareJid> admins = list(room, submitted, ConfigField.ADMINS, Affiliation.ADMIN);
        if (submitted.containsKey(ConfigField.OWNERS) && owners.isEmpty()) {
            throw new StanzaError(Condition.CONFLICT, "the room would be left without an owner");
        }
        Map<BareJid, Affiliation> wanted = new LinkedHashMap<>();
        room.affiliations().all(Affiliation.ADMIN).forEach(a -> wanted.put(a, demoted(submitted)));
        room.affiliations().all(Affiliation.OWNER).forEach(o -> wanted.put(o, Affiliation.ADMIN));
        admins.forEach(admin -> wanted.put(admin, Affiliation.ADMIN));
        owners.forEach(owner -> wanted.put(owner, Affiliation.OWNER));
        wanted.entrySet().removeIf(e -> room.affiliations().of(e.getKey()) == e.getValue());
        return new OwnersAndAdmins(room, wanted);
    }

    private static List<BareJid> list(
            Room room,
            Map<ConfigField, List<String>> submitted,
            ConfigField field,
            Affiliation affiliation) {
        List<String> jids = submitted.get(field);
        return jids == null
                ? room.affiliations().all(affiliation)
                : jids.stream().map(jid -> Jids.require(jid).asBareJid()).toList();
    }

    /** XEP-0045 §10.7: what an admin is who is one no more. */
    private static Affiliation demoted(Map<ConfigField, List<String>> submitted) {
        return submitted.getOrDefault(ConfigField.MEMBERS_ONLY, List.of()).contains("1")
                ? Affiliation.MEMBER
                : Affiliation.NONE;
    }

    void apply(@Nullable Jid actor) {
        changes.forEach(
                (account, affiliation) ->
                        AffiliationChange.of(room, actor, account, affiliation).apply());
    }
}
