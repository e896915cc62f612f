package verona;

import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaError;
import verona.stanza.Affiliation;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.stanza.PresenceSpec;
import verona.stanza.Role;
import verona.stanza.StanzaTemplate;
import verona.stanza.ValuePattern;
import verona.stanza.XmlTemplate;

/**
 * Creates stanzas and errors, for {@code import static verona.Stanzas.*}. Payloads are made by the
 * classes of {@code verona.vocabulary}.
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
 * romeo.receives(presence().from(room.as("Romeo")).with(Muc.user().status(110)));
 * }</pre>
 *
 * <p>Conditions of errors are Smack's: {@code import static
 * org.jivesoftware.smack.packet.StanzaError.Condition.*}.
 */
public final class Stanzas {

    /** The affiliation of a room's owners (XEP-0045 §5.2). */
    public static final Affiliation owner = Affiliation.OWNER;

    /** The affiliation of a room's admins (XEP-0045 §5.2). */
    public static final Affiliation admin = Affiliation.ADMIN;

    /** The affiliation of a room's members (XEP-0045 §5.2). */
    public static final Affiliation member = Affiliation.MEMBER;

    /** The affiliation of those banned from a room (XEP-0045 §5.2). */
    public static final Affiliation outcast = Affiliation.OUTCAST;

    /** The affiliation {@code none} (XEP-0045 §5.2). */
    public static final Affiliation noAffiliation = Affiliation.NONE;

    /** The role of those who moderate a room (XEP-0045 §5.1). */
    public static final Role moderator = Role.MODERATOR;

    /** The role of those who may speak in a room (XEP-0045 §5.1). */
    public static final Role participant = Role.PARTICIPANT;

    /** The role of those who may only listen in a moderated room (XEP-0045 §5.1). */
    public static final Role visitor = Role.VISITOR;

    /** The role {@code none} of users who are not in a room, or have left it (XEP-0045 §5.1). */
    public static final Role noRole = Role.NONE;

    private Stanzas() {}

    /**
     * Available presence (RFC 6121 §4), unless a type is set: {@code
     * presence().to(room.as("Romeo"))}.
     */
    public static PresenceSpec presence() {
        return new PresenceSpec();
    }

    /** Presence of any type, errors too: {@code anyPresence().from(room.as("Romeo"))}. */
    public static PresenceSpec anyPresence() {
        return PresenceSpec.ofAnyType();
    }

    /**
     * A message (RFC 6121 §5). Unless a type is set, it matches messages of every type except
     * {@code error}: {@code message().from(room)}.
     */
    public static MessageSpec message() {
        return new MessageSpec();
    }

    /** A message of any type, errors too: {@code anyMessage().from(room)}. */
    public static MessageSpec anyMessage() {
        return MessageSpec.ofAnyType();
    }

    /** A message of type {@code chat}: {@code chat().to(juliet.bareJid()).body("Hello")}. */
    public static MessageSpec chat() {
        return message().chat();
    }

    /** A message of type {@code groupchat} (XEP-0045 §7.4): {@code groupchat().to(room)}. */
    public static MessageSpec groupchat() {
        return message().groupchat();
    }

    /** A request for information (RFC 6120 §8.2.3): {@code iqGet("info1").with(Disco.info())}. */
    public static IqSpec iqGet(CharSequence id) {
        return IqSpec.get(id);
    }

    /**
     * A request for information with any id: {@code iqGet().to(room)}. If it is sent, it gets an id
     * of its own.
     */
    public static IqSpec iqGet() {
        return IqSpec.get();
    }

    /**
     * A request for a change with any id: {@code iqSet().to(room)}. If it is sent, it gets an id of
     * its own.
     */
    public static IqSpec iqSet() {
        return IqSpec.set();
    }

    /**
     * The answer to a request that succeeded, with any id. As a canned answer, it has the id of the
     * request: {@code server.when(iqGet().to(room)).answers(iqResult())}.
     */
    public static IqSpec iqResult() {
        return IqSpec.result();
    }

    /**
     * The answer to a request that failed with that condition, with any id. As a canned answer, it
     * has the id of the request.
     */
    public static IqSpec iqError(StanzaError.Condition condition) {
        return IqSpec.error().error(condition);
    }

    /** A request for a change (RFC 6120 §8.2.3): {@code iqSet("set1").with(Muc.config())}. */
    public static IqSpec iqSet(CharSequence id) {
        return IqSpec.set(id);
    }

    /**
     * The answer to a request that succeeded (RFC 6120 §8.2.3): {@code
     * iqResult("set1").from(room)}.
     */
    public static IqSpec iqResult(CharSequence id) {
        return IqSpec.result(id);
    }

    /**
     * The answer to a request that failed, with any condition: {@code iqError("set1").from(room)}.
     */
    public static IqSpec iqError(CharSequence id) {
        return IqSpec.error(id);
    }

    /**
     * The answer to a request that failed with that condition: {@code iqError("set1", forbidden)}.
     */
    public static IqSpec iqError(CharSequence id, StanzaError.Condition condition) {
        return iqError(id).error(condition);
    }

    /**
     * An error with details (RFC 6120 §8.3): {@code message().error(stanzaError(gone).by(room))}.
     */
    public static ErrorPayload stanzaError(StanzaError.Condition condition) {
        return new ErrorPayload(condition);
    }

    /** A ping (XEP-0199): {@code iqGet("ping1").to(juliet.fullJid()).with(ping())}. */
    public static Element ping() {
        return payload("urn:xmpp:ping", "ping");
    }

    /**
     * A payload with that namespace and name: {@code payload("urn:xmpp:receipts",
     * "received").withAttribute("id", "1")}.
     */
    public static Element payload(String namespace, String name) {
        return Element.of(namespace, name);
    }

    /** A stanza as XML text, by the rules of {@link XmlTemplate}: {@code xml("<presence/>")}. */
    public static XmlTemplate xml(String xml) {
        return new XmlTemplate(xml);
    }

    /**
     * One of Smack's stanzas, matched by inclusion: {@code
     * smack(StanzaBuilder.buildMessage().build())}.
     */
    public static StanzaTemplate smack(Stanza stanza) {
        return StanzaTemplate.of(stanza);
    }

    /**
     * Matches any value that is present: {@code message().id(anyValue())}. It can be expected, but
     * not sent.
     */
    public static ValuePattern anyValue() {
        return ValuePattern.ANY;
    }

    /**
     * Captures a value under a name, the first time that it is matched. From then on it stands for
     * that value, in expectations and in what is sent: {@code message().id(capture("id"))}.
     */
    public static ValuePattern capture(String name) {
        return ValuePattern.capture(name);
    }
}
