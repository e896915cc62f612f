package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;

import java.util.List;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import verona.stanza.Element;
import verona.stanza.IqSpec;

/** The methods of stanzas and of elements in the table of {@link VocabularyTest}. */
final class StanzaVocabulary {

    private StanzaVocabulary() {}

    static List<VocabularyRow> stanzas() {
        return List.of(
                row("PresenceSpec.ofAnyType()", anyPresence().id("1"), "<presence id='1'/>"),
                row(
                        "PresenceSpec.type(Type)",
                        presence().unavailable().type(Presence.Type.available),
                        "<presence/>",
                        "<presence type='error'/>",
                        "<presence type='unavailable'/>",
                        "<presence type='available'/>"),
                row(
                        "PresenceSpec.unavailable()",
                        presence().unavailable(),
                        "<presence type='unavailable'/>"),
                row(
                        "PresenceSpec.subscribe()",
                        presence().subscribe(),
                        "<presence type='subscribe'/>"),
                row(
                        "PresenceSpec.subscribed()",
                        presence().subscribed(),
                        "<presence type='subscribed'/>"),
                row(
                        "PresenceSpec.unsubscribe()",
                        presence().unsubscribe(),
                        "<presence type='unsubscribe'/>"),
                row(
                        "PresenceSpec.unsubscribed()",
                        presence().unsubscribed(),
                        "<presence type='unsubscribed'/>"),
                row(
                        "PresenceSpec.show(Mode)",
                        presence().show(Presence.Mode.available),
                        "<presence/>",
                        "<presence><show>away</show></presence>",
                        "<presence><show/></presence>"),
                row(
                        "PresenceSpec.show(CharSequence)",
                        presence().show("away"),
                        "<presence><show>away</show></presence>"),
                row(
                        "PresenceSpec.status(CharSequence)",
                        presence().status(""),
                        "<presence><status/></presence>",
                        "<presence><status>Here</status></presence>"),
                row(
                        "PresenceSpec.priority(int)",
                        presence().priority(-1),
                        "<presence><priority>-1</priority></presence>"),
                row("MessageSpec.ofAnyType()", anyMessage().id("1"), "<message id='1'/>"),
                row("MessageSpec.chat()", chat(), "<message type='chat'/>"),
                row("MessageSpec.groupchat()", groupchat(), "<message type='groupchat'/>"),
                row(
                        "MessageSpec.body(CharSequence)",
                        message().body(""),
                        "<message><body/></message>",
                        "<message><body>Hello</body></message>",
                        "<message type='error'><body/></message>"),
                row(
                        "MessageSpec.subject(CharSequence)",
                        message().subject("Love"),
                        "<message><subject>Love</subject></message>"),
                row(
                        "MessageSpec.emptySubject()",
                        message().emptySubject(),
                        "<message><subject/></message>",
                        "<message><subject>Love</subject></message>"),
                row(
                        "MessageSpec.thread(CharSequence)",
                        message().thread("1"),
                        "<message><thread>1</thread></message>"),
                row("IqSpec.get(CharSequence)", iqGet("1"), "<iq type='get' id='1'/>"),
                row("IqSpec.set(CharSequence)", iqSet("1"), "<iq type='set' id='1'/>"),
                row("IqSpec.result(CharSequence)", iqResult("1"), "<iq type='result' id='1'/>"),
                row("IqSpec.error(CharSequence)", iqError("1"), "<iq type='error' id='1'/>"),
                row("IqSpec.get()", iqGet(), "<iq type='get'/>"),
                row("IqSpec.set()", iqSet(), "<iq type='set'/>"),
                row("IqSpec.result()", iqResult(), "<iq type='result'/>"),
                row("IqSpec.error()", IqSpec.error(), "<iq type='error'/>"),
                row("StanzaSpec.to(CharSequence)", message().to("a@b"), "<message to='a@b'/>"),
                row(
                        "StanzaSpec.from(CharSequence)",
                        presence().from("a@b"),
                        "<presence from='a@b'/>",
                        "<presence from='a@b' type='error'/>"),
                row("StanzaSpec.id(CharSequence)", message().id("1"), "<message id='1'/>"),
                row(
                        "StanzaSpec.type(CharSequence)",
                        message().type("headline"),
                        "<message type='headline'/>"),
                row(
                        "StanzaSpec.lang(CharSequence)",
                        message().lang("en"),
                        "<message xml:lang='en'/>"),
                row(
                        "StanzaSpec.attribute(String,CharSequence)",
                        message().attribute("{urn:x}a", ""),
                        "<message xmlns:ns0='urn:x' ns0:a=''/>"),
                row(
                        "StanzaSpec.withoutAttribute(String)",
                        message().to("a@b").withoutAttribute("to"),
                        "<message/>",
                        "<message to='a@b'/>"),
                row(
                        "StanzaSpec.without(String,String)",
                        message().body("Hello").without(Element.CLIENT, "body"),
                        "<message/>",
                        "<message><body/></message>"),
                row(
                        "StanzaSpec.with(Payload)",
                        message().with(payload("urn:x", "x").withAttribute("a", "1")),
                        "<message><x xmlns='urn:x' a='1'/></message>"),
                row(
                        "StanzaSpec.with(NamedElement)",
                        presence().with(new DeliveryReceiptRequest()),
                        "<presence><request xmlns='urn:xmpp:receipts'/></presence>"),
                row(
                        "StanzaSpec.with(String)",
                        message().with("<x xmlns='urn:x' a='1' scansion:strict='false'/>"),
                        "<message><x xmlns='urn:x' a='1'/></message>"),
                row(
                        "StanzaSpec.error(Condition)",
                        message().error(StanzaError.Condition.gone),
                        "<message type='error'><error>"
                                + "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                                + "</error></message>"),
                row(
                        "StanzaSpec.error(ErrorPayload)",
                        presence().error(stanzaError(StanzaError.Condition.conflict)),
                        "<presence type='error'><error>"
                                + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                                + "</error></presence>"));
    }

    static List<VocabularyRow> elements() {
        Element x = payload("urn:x", "x");
        Element y = payload("urn:x", "y");
        return List.of(
                row("Element.of(String,String)", Element.of("urn:x", "x"), "<x xmlns='urn:x'/>"),
                row(
                        "Element.withAttribute(String,CharSequence)",
                        x.withAttribute("a", "1"),
                        "<x xmlns='urn:x' a='1'/>"),
                row(
                        "Element.withoutAttribute(String)",
                        x.withAttribute("a", "1").withoutAttribute("a"),
                        "<x xmlns='urn:x'/>",
                        "<x xmlns='urn:x' a='1'/>"),
                row(
                        "Element.without(String,String)",
                        x.withChild(y).without("urn:x", "y"),
                        "<x xmlns='urn:x'/>",
                        "<x xmlns='urn:x'><y/></x>"),
                row(
                        "Element.withChild(Element)",
                        x.without("urn:x", "y").withChild(y.withAttribute("a", "1")),
                        "<x xmlns='urn:x'><y a='1'/></x>"),
                row(
                        "Element.withText(CharSequence)",
                        x.withText("{scansion:any}"),
                        "<x xmlns='urn:x'>{scansion:any}</x>"),
                row(
                        "Element.withAllText(CharSequence)",
                        x.withAllText(""),
                        "<x xmlns='urn:x'/>",
                        "<x xmlns='urn:x'>t</x>"),
                row(
                        "Element.withContents(List)",
                        x.withText("gone").withContents(List.of("t", y)),
                        "<x xmlns='urn:x'>t<y/></x>"),
                row(
                        "Element.withName(String,String)",
                        x.without("urn:x", "y").withName("urn:z", "z"),
                        "<z xmlns='urn:z'/>",
                        "<z xmlns='urn:z'><y/></z>"),
                row(
                        "Element.withNamespace(String,String)",
                        x.withChild(y).withNamespace("urn:x", "urn:z"),
                        "<x xmlns='urn:z'><y/></x>",
                        "<x xmlns='urn:x'><y/></x>"),
                row(
                        "Element.withStrict(boolean)",
                        x.withChild(y).withStrict(true),
                        "<x xmlns='urn:x'><y/></x>",
                        "<x xmlns='urn:x' a='1'><y/></x>",
                        "<x xmlns='urn:x'>t<y/></x>",
                        "<x xmlns='urn:x'><y/><y/></x>"),
                row(
                        "Element.exactly()",
                        x.withChild(y).exactly(),
                        "<x xmlns='urn:x'><y/></x>",
                        "<x xmlns='urn:x' a='1'><y/></x>",
                        "<x xmlns='urn:x'><y a='1'/></x>",
                        "<x xmlns='urn:x'><y>t</y></x>",
                        "<x xmlns='urn:x'><y><y/></y></x>"));
    }
}
