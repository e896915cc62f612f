package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;
import static verona.stanza.Subscription.BOTH;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.stanza.DataForm;
import verona.stanza.DiscoInfo;
import verona.stanza.DiscoItems;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.FormField;
import verona.stanza.IqSpec;
import verona.stanza.MessageSpec;
import verona.stanza.Muc;
import verona.stanza.MucAdmin;
import verona.stanza.MucDestroy;
import verona.stanza.MucInvite;
import verona.stanza.MucItem;
import verona.stanza.MucOwner;
import verona.stanza.MucUser;
import verona.stanza.Payload;
import verona.stanza.Placeholders;
import verona.stanza.PresenceSpec;
import verona.stanza.RoomConfig;
import verona.stanza.Roster;
import verona.stanza.RosterItem;
import verona.stanza.StanzaSpec;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;

/**
 * What each method of the typed vocabulary says is what is sent, and what is checked: the stanza
 * that it sends matches, with more in it too, and no longer once anything in it is another or gone.
 */
class VocabularyTest {

    private static final List<Class<?>> TYPES =
            List.of(
                    Element.class,
                    PresenceSpec.class,
                    MessageSpec.class,
                    IqSpec.class,
                    ErrorPayload.class,
                    DataForm.class,
                    FormField.class,
                    DiscoInfo.class,
                    DiscoItems.class,
                    Muc.class,
                    MucAdmin.class,
                    MucDestroy.class,
                    MucInvite.class,
                    MucItem.class,
                    MucOwner.class,
                    MucUser.class,
                    RoomConfig.class,
                    Roster.class,
                    RosterItem.class);

    /** They say nothing of their own. */
    private static final Set<String> OTHERS =
            Set.of("toElement", "toString", "equals", "hashCode", "exactly");

    /** What an element is asked for. */
    private static final Set<String> ASKING = Set.of("child", "toElement");

    private static final String USER = "http://jabber.org/protocol/muc#user";
    private static final String FORM = "jabber:x:data";

    /**
     * What one method says.
     *
     * @param method the method, as {@link #key} writes it
     * @param sent the stanza that is sent, or the payload in it
     * @param misses what does not match beside what is derived from what is sent
     */
    private record Row(String method, StanzaTemplate spec, String sent, List<String> misses) {

        @Override
        public String toString() {
            return method;
        }
    }

    private static Row row(String method, StanzaTemplate spec, String sent, String... misses) {
        return new Row(method, spec, sent, List.of(misses));
    }

    private static Row row(String method, Payload payload, String sent, String... misses) {
        return new Row(
                method,
                iqResult("1").with(payload),
                inIq(sent),
                Stream.of(misses).map(VocabularyTest::inIq).toList());
    }

    private static String inIq(String payload) {
        return "<iq type='result' id='1'>" + payload + "</iq>";
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>(stanzas());
        rows.addAll(elements());
        rows.addAll(errorsAndForms());
        rows.addAll(discoAndRoster());
        rows.addAll(rooms());
        return rows;
    }

    private static List<Row> stanzas() {
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

    private static List<Row> elements() {
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

    private static List<Row> errorsAndForms() {
        ErrorPayload gone = stanzaError(StanzaError.Condition.gone);
        String condition = "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";
        FormField field = formField("a");
        return List.of(
                row(
                        "ErrorPayload.type(Type)",
                        gone.type(StanzaError.Type.CANCEL),
                        "<error type='cancel'>" + condition + "</error>"),
                row(
                        "ErrorPayload.by(CharSequence)",
                        gone.by("a"),
                        "<error by='a'>" + condition + "</error>"),
                row(
                        "ErrorPayload.text(CharSequence)",
                        gone.text("Away"),
                        "<error>"
                                + condition
                                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>Away</text>"
                                + "</error>"),
                row(
                        "ErrorPayload.application(Payload)",
                        gone.application(payload("urn:x", "x")),
                        "<error>" + condition + "<x xmlns='urn:x'/></error>"),
                row("DataForm.form()", form(), "<x xmlns='jabber:x:data' type='form'/>"),
                row("DataForm.submit()", submitForm(), "<x xmlns='jabber:x:data' type='submit'/>"),
                row("DataForm.cancel()", cancelForm(), "<x xmlns='jabber:x:data' type='cancel'/>"),
                row("DataForm.result()", resultForm(), "<x xmlns='jabber:x:data' type='result'/>"),
                inForm("DataForm.title(CharSequence)", form().title("T"), "<title>T</title>"),
                inForm(
                        "DataForm.instructions(CharSequence)",
                        form().instructions("I"),
                        "<instructions>I</instructions>"),
                inForm(
                        "DataForm.formType(CharSequence)",
                        form().formType("urn:x"),
                        "<field var='FORM_TYPE'><value>urn:x</value></field>"),
                inForm(
                        "DataForm.field(CharSequence,CharSequence[])",
                        form().field("a", "1", ""),
                        "<field var='a'><value>1</value><value/></field>",
                        "<field var='a'><value>1</value><value>2</value></field>"),
                inForm("DataForm.field(FormField)", form().field(field), "<field var='a'/>"),
                inForm(
                        "DataForm.reported(FormField[])",
                        form().reported(field),
                        "<reported><field var='a'/></reported>"),
                inForm(
                        "DataForm.item(FormField[])",
                        form().item(field),
                        "<item><field var='a'/></item>"),
                inForm(
                        "FormField.type(CharSequence)",
                        form().field(field.type("hidden")),
                        "<field var='a' type='hidden'/>"),
                inForm(
                        "FormField.label(CharSequence)",
                        form().field(field.label("A")),
                        "<field var='a' label='A'/>"),
                inForm(
                        "FormField.required()",
                        form().field(field.required()),
                        "<field var='a'><required/></field>"),
                inForm(
                        "FormField.values(CharSequence[])",
                        form().field(field.values("1", "2")),
                        "<field var='a'><value>1</value><value>2</value></field>"),
                inForm(
                        "FormField.option(CharSequence,CharSequence)",
                        form().field(field.option("A", "")),
                        "<field var='a'><option label='A'><value/></option></field>",
                        "<field var='a'><option label='A'><value>a</value></option></field>"),
                inForm(
                        "ElementBuilder.withoutAttribute(String)",
                        form().field(field.type("hidden").withoutAttribute("type")),
                        "<field var='a'/>",
                        "<field var='a' type='hidden'/>"),
                inForm(
                        "ElementBuilder.without(String,String)",
                        form().field(field.values("1").without(FORM, "value")),
                        "<field var='a'/>",
                        "<field var='a'><value/></field>"));
    }

    private static Row inForm(String method, DataForm form, String content, String... misses) {
        String begin = "<x xmlns='jabber:x:data' type='form'>";
        return row(
                method,
                form,
                begin + content + "</x>",
                Stream.of(misses).map(miss -> begin + miss + "</x>").toArray(String[]::new));
    }

    private static List<Row> discoAndRoster() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'";
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'";
        String roster = "<query xmlns='jabber:iq:roster'";
        RosterItem contact = rosterItem("a@b");
        return List.of(
                row("DiscoInfo.node(CharSequence)", discoInfo().node(""), info + " node=''/>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence)",
                        discoInfo().identity("a", "b"),
                        info + "><identity category='a' type='b'/></query>"),
                row(
                        "DiscoInfo.identity(CharSequence,CharSequence,CharSequence)",
                        discoInfo().identity("a", "b", "c"),
                        info + "><identity category='a' type='b' name='c'/></query>"),
                row(
                        "DiscoInfo.feature(CharSequence[])",
                        discoInfo().feature("a", "b"),
                        info + "><feature var='a'/><feature var='b'/></query>"),
                row(
                        "DiscoInfo.form(DataForm)",
                        discoInfo().form(resultForm()),
                        info + "><x xmlns='jabber:x:data' type='result'/></query>"),
                row("DiscoItems.node(CharSequence)", discoItems().node("n"), items + " node='n'/>"),
                row(
                        "DiscoItems.item(CharSequence)",
                        discoItems().item("a"),
                        items + "><item jid='a'/></query>"),
                row(
                        "DiscoItems.item(CharSequence,CharSequence)",
                        discoItems().item("a", "b"),
                        items + "><item jid='a' name='b'/></query>"),
                row(
                        "DiscoItems.nodeItem(CharSequence,CharSequence)",
                        discoItems().nodeItem("a", "b"),
                        items + "><item jid='a' node='b'/></query>"),
                row("Roster.ver(CharSequence)", roster().ver(""), roster + " ver=''/>"),
                row(
                        "Roster.item(CharSequence)",
                        roster().item("a@b"),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "Roster.item(RosterItem)",
                        roster().item(contact),
                        roster + "><item jid='a@b'/></query>"),
                row(
                        "RosterItem.name(CharSequence)",
                        roster().item(contact.name("A")),
                        roster + "><item jid='a@b' name='A'/></query>"),
                row(
                        "RosterItem.subscription(Subscription)",
                        roster().item(contact.subscription(BOTH)),
                        roster + "><item jid='a@b' subscription='both'/></query>"),
                row(
                        "RosterItem.asked()",
                        roster().item(contact.asked()),
                        roster + "><item jid='a@b' ask='subscribe'/></query>"),
                row(
                        "RosterItem.approved()",
                        roster().item(contact.approved()),
                        roster + "><item jid='a@b' approved='true'/></query>"),
                row(
                        "RosterItem.group(CharSequence[])",
                        roster().item(contact.group("A", "B")),
                        roster
                                + "><item jid='a@b'><group>A</group><group>B</group></item>"
                                + "</query>"));
    }

    private static List<Row> rooms() {
        List<Row> rows = new ArrayList<>();
        String muc = "<x xmlns='http://jabber.org/protocol/muc'><history ";
        rows.add(row("Muc.maxStanzas(int)", muc().maxStanzas(0), muc + "maxstanzas='0'/></x>"));
        rows.add(row("Muc.maxChars(int)", muc().maxChars(1), muc + "maxchars='1'/></x>"));
        rows.add(row("Muc.seconds(int)", muc().seconds(1), muc + "seconds='1'/></x>"));
        rows.add(row("Muc.since(CharSequence)", muc().since("t"), muc + "since='t'/></x>"));
        rows.add(
                row(
                        "Muc.password(CharSequence)",
                        muc().password(""),
                        "<x xmlns='http://jabber.org/protocol/muc'><password/></x>",
                        "<x xmlns='http://jabber.org/protocol/muc'><password>s</password></x>"));
        String admin = "<query xmlns='http://jabber.org/protocol/muc#admin'>";
        rows.add(
                row(
                        "MucAdmin.item(Affiliation)",
                        mucAdmin().item(member),
                        admin + "<item affiliation='member'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role)",
                        mucAdmin().item(visitor),
                        admin + "<item role='visitor'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Affiliation,CharSequence)",
                        mucAdmin().item(outcast, "a@b"),
                        admin + "<item affiliation='outcast' jid='a@b'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(Role,CharSequence)",
                        mucAdmin().item(noRole, "A"),
                        admin + "<item role='none' nick='A'/></query>"));
        rows.add(
                row(
                        "MucAdmin.item(MucItem)",
                        mucAdmin().item(mucItem().reason("r").without(USER, "actor")),
                        admin + "<item><reason>r</reason></item></query>",
                        admin + "<item><reason>r</reason><actor nick='a'/></item></query>"));
        String owners = "<query xmlns='http://jabber.org/protocol/muc#owner'>";
        rows.add(
                row(
                        "MucOwner.form(DataForm)",
                        mucOwner().form(cancelForm()),
                        owners + "<x xmlns='jabber:x:data' type='cancel'/></query>"));
        rows.add(row("MucOwner.destroy()", mucOwner().destroy(), owners + "<destroy/></query>"));
        rows.add(
                row(
                        "MucOwner.destroy(MucDestroy)",
                        mucOwner().destroy(mucDestroy().alternative("a@b")),
                        owners + "<destroy jid='a@b'/></query>"));
        rows.add(
                row(
                        "RoomConfig.field(CharSequence,CharSequence[])",
                        roomConfig().field("a", "1"),
                        owners
                                + "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                                + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                                + "<field var='a'><value>1</value></field></x></query>"));
        rows.add(inUser("MucUser.status(int)", mucUser().status(110), "<status code='110'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation)",
                        mucUser().item(owner),
                        "<item affiliation='owner'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,CharSequence)",
                        mucUser().item(admin(), "a@b"),
                        "<item affiliation='admin' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role)",
                        mucUser().item(noAffiliation, participant),
                        "<item affiliation='none' role='participant'/>"));
        rows.add(
                inUser(
                        "MucUser.item(Affiliation,Role,CharSequence)",
                        mucUser().item(owner, moderator, "a@b"),
                        "<item affiliation='owner' role='moderator' jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucUser.item(MucItem)",
                        mucUser().item(mucItem().withoutAttribute("jid")),
                        "<item/>",
                        "<item jid='a@b'/>"));
        rows.add(
                inUser(
                        "MucItem.affiliation(Affiliation)",
                        of(mucItem().affiliation(owner)),
                        "<item affiliation='owner'/>"));
        rows.add(inUser("MucItem.role(Role)", of(mucItem().role(noRole)), "<item role='none'/>"));
        rows.add(inUser("MucItem.jid(CharSequence)", of(mucItem().jid("a")), "<item jid='a'/>"));
        rows.add(inUser("MucItem.nick(CharSequence)", of(mucItem().nick("")), "<item nick=''/>"));
        rows.add(
                inUser(
                        "MucItem.actor(CharSequence)",
                        of(mucItem().actor("a")),
                        "<item><actor jid='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.actorNick(CharSequence)",
                        of(mucItem().actorNick("a")),
                        "<item><actor nick='a'/></item>"));
        rows.add(
                inUser(
                        "MucItem.reason(CharSequence)",
                        of(mucItem().reason("")),
                        "<item><reason/></item>",
                        "<item><reason>r</reason></item>"));
        rows.add(inUser("MucUser.invite(MucInvite)", mucUser().invite(mucInvite()), "<invite/>"));
        rows.add(
                inUser(
                        "MucUser.decline(MucInvite)",
                        mucUser().decline(mucInvite().withoutAttribute("to")),
                        "<decline/>",
                        "<decline to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.to(CharSequence)",
                        mucUser().invite(mucInvite().to("a")),
                        "<invite to='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.from(CharSequence)",
                        mucUser().invite(mucInvite().from("a")),
                        "<invite from='a'/>"));
        rows.add(
                inUser(
                        "MucInvite.reason(CharSequence)",
                        mucUser().invite(mucInvite().reason("r")),
                        "<invite><reason>r</reason></invite>"));
        rows.add(
                inUser(
                        "MucUser.password(CharSequence)",
                        mucUser().password("s"),
                        "<password>s</password>"));
        rows.add(
                inUser(
                        "MucUser.destroy(MucDestroy)",
                        mucUser().destroy(mucDestroy()),
                        "<destroy/>"));
        rows.add(
                inUser(
                        "MucDestroy.alternative(CharSequence)",
                        mucUser().destroy(mucDestroy().alternative("a")),
                        "<destroy jid='a'/>"));
        rows.add(
                inUser(
                        "MucDestroy.password(CharSequence)",
                        mucUser().destroy(mucDestroy().password("s")),
                        "<destroy><password>s</password></destroy>"));
        rows.add(
                inUser(
                        "MucDestroy.reason(CharSequence)",
                        mucUser().destroy(mucDestroy().reason("r")),
                        "<destroy><reason>r</reason></destroy>"));
        return rows;
    }

    private static verona.stanza.Affiliation admin() {
        return Stanzas.admin;
    }

    private static MucUser of(MucItem item) {
        return mucUser().item(item);
    }

    private static Row inUser(String method, MucUser user, String content, String... misses) {
        String begin = "<x xmlns='" + USER + "'>";
        return row(
                method,
                user,
                begin + content + "</x>",
                Stream.of(misses).map(miss -> begin + miss + "</x>").toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSent(Row row) {
        assertThat(Xml.read(row.spec().text(Specs.PLACEHOLDERS))).isEqualTo(Xml.read(row.sent()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesWhatIsSent(Row row) {
        Element sent = Xml.read(row.sent());
        assertThat(matches(row, sent)).isTrue();
        assertThat(matches(row, sent.withChild(Element.of("urn:more", "more")))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesNoNearMiss(Row row) {
        List<Element> misses = new ArrayList<>(spoilt(Xml.read(row.sent())));
        row.misses().forEach(miss -> misses.add(Xml.read(miss)));
        assertThat(misses)
                .isNotEmpty()
                .allSatisfy(miss -> assertThat(matches(row, miss)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void matchesNothingElseExactly(Row row) {
        StanzaTemplate exactly = ((StanzaSpec<?>) row.spec()).exactly();
        Element sent = Xml.read(row.sent());
        assertThat(matches(exactly, sent)).isTrue();
        assertThat(matches(exactly, sent.withChild(Element.of("urn:more", "more")))).isFalse();
        assertThat(matches(exactly, sent.withAttribute("more", "1"))).isFalse();
        assertThat(matches(exactly, sent.withContents(List.of()).withText("more"))).isFalse();
    }

    private static boolean matches(Row row, Element received) {
        return matches(row.spec(), received);
    }

    private static boolean matches(StanzaTemplate spec, Element received) {
        Expectation expected = Expectation.of(spec.expectation(Specs.PLACEHOLDERS));
        return expected.matches(Candidate.of(received), new Captures());
    }

    /** With another value, without an attribute or without a child, wherever there is one. */
    private static List<Element> spoilt(Element element) {
        List<Element> spoilt = new ArrayList<>();
        for (String key : element.attributes().keySet()) {
            spoilt.add(element.withAttribute(key, null));
            spoilt.add(element.withAttribute(key, element.attribute(key) + "x"));
        }
        List<Object> content = element.content();
        for (int i = 0; i < content.size(); i++) {
            List<Object> others = new ArrayList<>(content);
            others.remove(i);
            spoilt.add(element.withContents(others));
            List<Element> changed =
                    content.get(i) instanceof Element child ? spoilt(child) : List.of();
            for (Element one : changed) {
                List<Object> parts = new ArrayList<>(content);
                parts.set(i, one);
                spoilt.add(element.withContents(parts));
            }
            if (content.get(i) instanceof String text) {
                spoilt.add(element.withContents(List.of(text + "x")));
            }
        }
        return spoilt;
    }

    @Test
    void noMethodIsLeftOut() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : TYPES) {
            for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
                Arrays.stream(of.getDeclaredMethods())
                        .filter(VocabularyTest::saysSomething)
                        .forEach(method -> methods.add(key(method)));
            }
        }
        Set<String> told = rows().stream().map(Row::method).collect(Collectors.toSet());
        assertThat(methods).allSatisfy(method -> assertThat(told).contains(method));
        assertThat(told).allSatisfy(method -> assertThat(methods).contains(method));
    }

    private static boolean saysSomething(Method method) {
        if (method.getDeclaringClass() == Element.class) {
            return Modifier.isPublic(method.getModifiers())
                    && method.getReturnType() == Element.class
                    && !ASKING.contains(method.getName());
        }
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !OTHERS.contains(method.getName())
                && !List.of(method.getParameterTypes()).contains(Placeholders.class);
    }

    private static String key(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ",",
                                method.getDeclaringClass().getSimpleName()
                                        + "."
                                        + method.getName()
                                        + "(",
                                ")"));
    }
}
