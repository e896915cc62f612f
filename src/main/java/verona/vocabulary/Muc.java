package verona.vocabulary;

/**
 * Payloads of multi-user chat (XEP-0045).
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
 * romeo.receives(presence().from(room.as("Romeo")).with(Muc.user().status(110)));
 * }</pre>
 *
 * <p>Affiliations and roles are constants of {@link verona.Stanzas}: {@code owner}, {@code
 * moderator} …
 */
public final class Muc {

    private Muc() {}

    /** Joins a room (XEP-0045 §7.2): {@code presence().to(room.as("Romeo")).with(Muc.join())}. */
    public static MucJoin join() {
        return new MucJoin();
    }

    /** A room's information on users (XEP-0045 §7): {@code Muc.user().status(110).item(member)}. */
    public static MucUser user() {
        return new MucUser();
    }

    /** An admin's request (XEP-0045 §9): {@code Muc.admin().item(member, juliet.bareJid())}. */
    public static MucAdmin admin() {
        return new MucAdmin();
    }

    /** An owner's request (XEP-0045 §10): {@code iqGet("form1").to(room).with(Muc.owner())}. */
    public static MucOwner owner() {
        return new MucOwner();
    }

    /** Configures a room (XEP-0045 §10.1.3): {@code iqSet("set1").to(room).with(Muc.config())}. */
    public static RoomConfig config() {
        return new RoomConfig();
    }

    /**
     * An item of {@link #user()} or {@link #admin()} (XEP-0045 §7.2.2, §9): {@code
     * Muc.admin().item(Muc.item().role(noRole).nick("Ty"))}.
     */
    public static MucItem item() {
        return new MucItem();
    }

    /** An invitation (XEP-0045 §7.8.2): {@code Muc.user().invite(Muc.invite().to(juliet))}. */
    public static MucInvite invite() {
        return new MucInvite();
    }

    /**
     * Destroying a room (XEP-0045 §10.9): {@code
     * Muc.owner().destroy(Muc.destroy().reason("Late"))}.
     */
    public static MucDestroy destroy() {
        return new MucDestroy();
    }
}
