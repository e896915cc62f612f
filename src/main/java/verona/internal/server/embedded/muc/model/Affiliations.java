package verona.internal.server.embedded.muc.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;

/** Who has which affiliation with a room, and which nick is reserved for whom. */
public final class Affiliations {

    private final Map<BareJid, AffiliationRecord> byJid = new LinkedHashMap<>();
    private final Map<Resourcepart, BareJid> applicants = new LinkedHashMap<>();

    /** XEP-0045 §9.2: a ban of a domain is one of all its accounts that are nothing else here. */
    public Affiliation of(BareJid jid) {
        Affiliation own = entry(jid).affiliation();
        Affiliation domains = entry(jid.asDomainBareJid()).affiliation();
        return own == Affiliation.NONE && domains == Affiliation.OUTCAST ? domains : own;
    }

    /** Whether what is said of the first is said of the second: the same account, or its domain. */
    static boolean covers(BareJid first, BareJid second) {
        return first.equals(second) || first.equals(second.asDomainBareJid());
    }

    public AffiliationRecord entry(BareJid jid) {
        return byJid.getOrDefault(jid, AffiliationRecord.NONE);
    }

    public void set(BareJid jid, AffiliationRecord entry) {
        if (entry.affiliation() == Affiliation.NONE) {
            byJid.remove(jid);
        } else {
            byJid.put(jid, entry);
        }
    }

    public void set(BareJid jid, Affiliation affiliation) {
        set(jid, entry(jid).with(affiliation, null));
    }

    /** For whom a nick is kept, null where it is for nobody. */
    public @Nullable BareJid holder(Resourcepart nick) {
        return byJid.entrySet().stream()
                .filter(entry -> nick.equals(entry.getValue().nick()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Who waits to be registered with that nick, XEP-0045 §9.9; null where nobody does. */
    public @Nullable BareJid applicant(Resourcepart nick) {
        return applicants.get(nick);
    }

    /** Somebody asks to be registered with that nick, and with no other any more. */
    public void apply(BareJid applicant, Resourcepart nick) {
        applicants.values().remove(applicant);
        applicants.put(nick, applicant);
    }

    /** An admin has answered whoever has asked for that nick. */
    public void settle(Resourcepart nick) {
        applicants.remove(nick);
    }

    public Map<BareJid, AffiliationRecord> all() {
        return new LinkedHashMap<>(byJid);
    }

    public List<BareJid> all(Affiliation affiliation) {
        return byJid.entrySet().stream()
                .filter(entry -> entry.getValue().affiliation() == affiliation)
                .map(Map.Entry::getKey)
                .toList();
    }
}
