package verona.server.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.muc.RoomControl;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.server.ServerException;
import verona.stanza.Affiliation;

/**
 * A chat room of an {@link EmbeddedServer} (XEP-0045), which a test can create, inspect and change.
 *
 * <pre>{@code
 * server.room("garden").owner(romeo.bareJid()).member(juliet.bareJid()).persistent();
 * assertThat(server.room("garden").occupants()).isEmpty();
 * }</pre>
 *
 * <p>Methods that describe the room ({@code owner}, {@code persistent}) or change it create it if
 * it does not exist, open to everybody. Its occupants are notified of a change as if an owner had
 * made it. A room that is not persistent ends when its last occupant leaves. Methods that ask for
 * something throw a {@link ServerException} if the room does not exist.
 */
public final class EmbeddedRoom {

    private final Controls controls;
    private final EntityBareJid jid;

    EmbeddedRoom(Controls controls, EntityBareJid jid) {
        this.controls = controls;
        this.jid = jid;
    }

    /** Its JID. */
    public EntityBareJid jid() {
        return jid;
    }

    /** Whether the room exists. */
    public boolean exists() {
        return controls.ask(() -> rooms().exists(jid));
    }

    /** Makes a user, given by a bare JID, an owner. */
    public EmbeddedRoom owner(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.OWNER);
    }

    /** Makes a user, given by a bare JID, an admin. */
    public EmbeddedRoom admin(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.ADMIN);
    }

    /** Makes a user, given by a bare JID, a member. */
    public EmbeddedRoom member(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.MEMBER);
    }

    /** Bans a user, given by a bare JID, or all users of a domain. */
    public EmbeddedRoom outcast(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.OUTCAST);
    }

    /** Removes the affiliation of a user, given by a bare JID. */
    public EmbeddedRoom removeAffiliation(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.NONE);
    }

    private EmbeddedRoom affiliate(CharSequence bareJid, Affiliation affiliation) {
        BareJid who = Addresses.bare(bareJid);
        return tell(rooms -> rooms.affiliate(jid, who, constant(affiliation)));
    }

    /** The embedded server's own constants have the same names. */
    private static verona.internal.server.embedded.muc.model.Affiliation constant(
            Affiliation affiliation) {
        return verona.internal.server.embedded.muc.model.Affiliation.valueOf(affiliation.name());
    }

    /** Sets the room's name as users see it. */
    public EmbeddedRoom name(String name) {
        return configure("muc#roomconfig_roomname", name);
    }

    /** Keeps the room when its last occupant leaves. */
    public EmbeddedRoom persistent() {
        return configure("muc#roomconfig_persistentroom", "1");
    }

    /** Keeps the room out of the service's list of rooms. */
    public EmbeddedRoom hidden() {
        return configure("muc#roomconfig_publicroom", "0");
    }

    /** Allows only members to enter. */
    public EmbeddedRoom membersOnly() {
        return configure("muc#roomconfig_membersonly", "1");
    }

    /** Allows only occupants with voice to send messages to the room. */
    public EmbeddedRoom moderated() {
        return configure("muc#roomconfig_moderatedroom", "1");
    }

    /** Shows every occupant's real JID to all occupants. */
    public EmbeddedRoom nonAnonymous() {
        return configure("muc#roomconfig_whois", "anyone");
    }

    /** Sets the password that entering needs; {@code ""} for none. */
    public EmbeddedRoom password(String password) {
        return configure("muc#roomconfig_roomsecret", password);
    }

    /**
     * Sets any other field of the configuration (XEP-0045 §10.2).
     *
     * @param field its name, such as {@code muc#roomconfig_maxusers}
     * @throws ServerException if rooms have no such field, or it can't have these values
     */
    public EmbeddedRoom configure(String field, String... values) {
        return tell(rooms -> rooms.configure(jid, field, List.of(values)));
    }

    /** Sets the subject; {@code ""} removes it. */
    public EmbeddedRoom subject(String text) {
        return tell(rooms -> rooms.subject(jid, text));
    }

    /** Destroys the room. It is not an error if it does not exist. */
    public void destroy() {
        tell(rooms -> rooms.destroy(jid));
    }

    /** Its occupants, in order of entering. */
    public List<RoomOccupant> occupants() {
        return ask(rooms -> rooms.occupants(jid).stream().map(o -> occupant(rooms, o)).toList());
    }

    private RoomOccupant occupant(RoomControl rooms, Occupant occupant) {
        return RoomOccupant.of(
                occupant, RoomOccupant.of(rooms.affiliation(jid, occupant.account())));
    }

    /** All affiliations except {@code none}, by JID. */
    public Map<BareJid, Affiliation> affiliations() {
        Map<BareJid, Affiliation> affiliations = new LinkedHashMap<>();
        ask(rooms -> rooms.affiliations(jid))
                .forEach((who, affiliation) -> affiliations.put(who, RoomOccupant.of(affiliation)));
        return affiliations;
    }

    /** The affiliation of a user, given by a bare JID. */
    public Affiliation affiliation(CharSequence bareJid) {
        BareJid who = Addresses.bare(bareJid);
        return ask(rooms -> RoomOccupant.of(rooms.affiliation(jid, who)));
    }

    /** Its subject; {@code ""} if there is none. */
    public String subject() {
        return ask(rooms -> rooms.subject(jid));
    }

    /**
     * The value of a configuration field. Several values are separated by line breaks. {@code ""}
     * if the field is not set.
     *
     * @param field its name, such as {@code muc#roomconfig_maxusers}
     */
    public String configuration(String field) {
        return ask(rooms -> rooms.configuration(jid, field));
    }

    /** Its archive. */
    public EmbeddedArchive archive() {
        return new EmbeddedArchive(controls, jid, "groupchat", this::require);
    }

    private <T> T ask(Function<RoomControl, T> question) {
        return controls.ask(
                () -> {
                    require();
                    return question.apply(rooms());
                });
    }

    private void require() {
        if (!rooms().exists(jid)) {
            throw new ServerException("there is no room " + jid);
        }
    }

    private RoomControl rooms() {
        return controls.feature(MucFeature.class).control();
    }

    private EmbeddedRoom tell(Consumer<RoomControl> change) {
        controls.tell(() -> change.accept(rooms()));
        return this;
    }
}
