package verona.server.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.muc.RoomControl;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.server.ServerException;
import verona.stanza.Affiliation;

/**
 * A chat room of an {@link EmbeddedServer} (XEP-0045), to be made, looked into and changed.
 *
 * <pre>{@code
 * server.room("garden").owner(romeo.bareJid()).member(juliet.bareJid()).persistent();
 * assertThat(server.room("garden").occupants()).isEmpty();
 * }</pre>
 *
 * <p>A word that changes a room makes it where it is not there yet, open to all. Those in the room
 * learn of the change as if an owner had made it. A room that is not persistent goes with the last
 * who leaves it. Words that look into a room throw a {@link ServerException} where there is none.
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

    /** Whether there is such a room. */
    public boolean exists() {
        return controls.ask(() -> rooms().exists(jid));
    }

    /** Makes somebody, given by a bare JID, an owner. */
    public EmbeddedRoom owner(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.OWNER);
    }

    /** Makes somebody, given by a bare JID, an admin. */
    public EmbeddedRoom admin(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.ADMIN);
    }

    /** Makes somebody, given by a bare JID, a member. */
    public EmbeddedRoom member(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.MEMBER);
    }

    /** Bans somebody, given by a bare JID, or all of a domain. */
    public EmbeddedRoom outcast(CharSequence bareJid) {
        return affiliate(bareJid, Affiliation.OUTCAST);
    }

    /** Takes away whatever affiliation somebody, given by a bare JID, has. */
    public EmbeddedRoom stranger(CharSequence bareJid) {
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

    /** Gives it a name for people. */
    public EmbeddedRoom named(String name) {
        return configured("muc#roomconfig_roomname", name);
    }

    /** Lets it outlive its occupants. */
    public EmbeddedRoom persistent() {
        return configured("muc#roomconfig_persistentroom", "1");
    }

    /** Keeps it out of lists of rooms. */
    public EmbeddedRoom hidden() {
        return configured("muc#roomconfig_publicroom", "0");
    }

    /** Lets in members alone. */
    public EmbeddedRoom membersOnly() {
        return configured("muc#roomconfig_membersonly", "1");
    }

    /** Lets those speak alone who have voice. */
    public EmbeddedRoom moderated() {
        return configured("muc#roomconfig_moderatedroom", "1");
    }

    /** Lets everybody see real JIDs. */
    public EmbeddedRoom nonAnonymous() {
        return configured("muc#roomconfig_whois", "anyone");
    }

    /** Lets in those who know the password; {@code ""} for everybody. */
    public EmbeddedRoom password(String password) {
        return configured("muc#roomconfig_roomsecret", password);
    }

    /**
     * Configures anything else (XEP-0045 §10.2).
     *
     * @param field its name, such as {@code muc#roomconfig_maxusers}
     * @throws ServerException if rooms have no such field, or it can't be that
     */
    public EmbeddedRoom configured(String field, String... values) {
        return tell(rooms -> rooms.configure(jid, field, List.of(values)));
    }

    /** Sets the subject, {@code ""} for none. */
    public EmbeddedRoom subject(String text) {
        return tell(rooms -> rooms.subject(jid, text));
    }

    /** Destroys it; a room that is not there is no error. */
    public void destroyed() {
        tell(rooms -> rooms.destroy(jid));
    }

    /** Who is in it, in order of entering. */
    public List<RoomOccupant> occupants() {
        return ask(rooms -> rooms.occupants(jid).stream().map(o -> occupant(rooms, o)).toList());
    }

    private RoomOccupant occupant(RoomControl rooms, Occupant occupant) {
        return RoomOccupant.of(
 occupant, RoomOccupant.of(rooms.affiliation(jid, occupant.account())));
    }

    /** The affiliation of everybody who has one, by JID. */
    public Map<BareJid, Affiliation> affiliations() {
        Map<BareJid, Affiliation> affiliations = new LinkedHashMap<>();
        ask(rooms -> rooms.affiliations(jid))
                .forEach((who, affiliation) -> affiliations.put(who, RoomOccupant.of(affiliation)));
        return affiliations;
    }

    /** The affiliation of somebody, given by a bare JID. */
    public Affiliation affiliation(CharSequence bareJid) {
        BareJid who = Addresses.bare(bareJid);
        return ask(rooms -> RoomOccupant.of(rooms.affiliation(jid, who)));
    }

    /** Its subject, {@code ""} for none. */
    public String subject() {
        return ask(rooms -> rooms.subject(jid));
    }

    /**
     * How it is configured; several values are on a line each, and {@code ""} is for what is not.
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

    private EmbeddedRoom tell(Consumer<RoomControl> word) {
        controls.tell(() -> word.accept(rooms()));
        return this;
    }
}
