package verona.internal.server.embedded.muc.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;

/** How a room is configured. */
public final class RoomConfig {

    private final Map<ConfigField, List<String>> values = new EnumMap<>(ConfigField.class);
    private final Affiliations affiliations;

    RoomConfig(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    /** What a field holds. Some hold only what follows from others. */
    public List<String> all(ConfigField field) {
        return switch (field) {
            case PROTECTED -> List.of(password().isEmpty() ? "0" : "1");
            case FETCH -> all(ConfigField.HISTORY);
            case ADMINS -> jids(Affiliation.ADMIN);
            case OWNERS -> jids(Affiliation.OWNER);
            default -> values.getOrDefault(field, initial(field));
        };
    }

    /** XEP-0045 §9.5: into a members-only room only its admins bring others, unless it is said. */
    private List<String> initial(ConfigField field) {
        return field == ConfigField.INVITES && is(ConfigField.MEMBERS_ONLY)
                ? List.of("0")
                : field.field().initial();
    }

    private List<String> jids(Affiliation affiliation) {
        return affiliations.all(affiliation).stream().map(BareJid::toString).toList();
    }

    /** What a field holds that has one value. */
    public String get(ConfigField field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    public boolean is(ConfigField field) {
        return get(field).equals("1");
    }

    /** What a field holds that has a number, 0 where it has none. */
    public int number(ConfigField field) {
        String value = get(field);
        return value.equals("none") ? 0 : Integer.parseInt(value);
    }

    public boolean includes(ConfigField field, Role role) {
        return all(field).contains(role.toString());
    }

    public void set(ConfigField field, List<String> value) {
        values.put(field, value);
    }

    public boolean isNonAnonymous() {
        return get(ConfigField.WHOIS).equals("anyone");
    }

    /** The password, {@code ""} where entering needs none. */
    public String password() {
        return get(ConfigField.SECRET);
    }
}
