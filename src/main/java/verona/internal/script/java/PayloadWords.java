package verona.internal.script.java;

import static verona.internal.script.java.JavaExpression.word;

import verona.stanza.Element;

/** Words for what stanzas carry; for what is short and has none, a line of XML. */
final class PayloadWords extends Vocabulary {

    private static final String PING = "urn:xmpp:ping";

    /** What is longer reads better as a text block. */
    private static final int LONGEST_LINE = 84;

    private final Addresses addresses;
    private final FormWords forms;
    private final MucWords muc;
    private final DiscoWords disco;
    private final RosterWords rosters;

    PayloadWords(Values values, Addresses addresses) {
        super(values);
        this.addresses = addresses;
        forms = new FormWords(values);
        muc = new MucWords(values, forms);
        disco = new DiscoWords(values, forms);
        rosters = new RosterWords(values);
    }

    /** What {@code with(…)} is to be given. */
    JavaExpression payload(Element payload, Fidelity fidelity) throws NoWordsException {
        if (!fidelity.admitsWords(payload)) {
            return line(payload, fidelity);
        }
        try {
            JavaExpression words = words(payload);
            return fidelity.isExactly(payload) ? words.call("exactly") : words;
        } catch (NoWordsException e) {
            return line(payload, fidelity);
        }
    }

    private JavaExpression words(Element payload) throws NoWordsException {
        return switch (payload.name() + " " + payload.namespace()) {
            case "x " + MucWords.MUC -> muc.muc(payload);
            case "x " + MucWords.USER -> muc.user(payload);
            case "query " + MucWords.ADMIN -> muc.admin(payload);
            case "query " + MucWords.OWNER -> muc.owner(payload);
            case "x " + FormWords.FORM -> forms.form(payload);
            case "query " + DiscoWords.INFO -> disco.info(payload);
            case "query " + DiscoWords.ITEMS -> disco.items(payload);
            case "query " + RosterWords.ROSTER -> rosters.roster(payload);
            case "ping " + PING -> ping(payload);
            default -> throw new NoWordsException();
        };
    }

    private static JavaExpression ping(Element ping) throws NoWordsException {
        requireEmpty(ping);
        return word("ping");
    }

    /** One element, with at most one inside it, and nothing that a literal would have to escape. */
    private JavaExpression line(Element payload, Fidelity fidelity) throws NoWordsException {
        require(payload.children().size() <= 1);
        require(payload.children().stream().allMatch(child -> child.children().isEmpty()));
        String xml = XmlText.line(payload, addresses, fidelity != Fidelity.SENT);
        require(xml.length() <= LONGEST_LINE && xml.indexOf('"') < 0 && xml.indexOf('\\') < 0);
        return JavaExpression.of(JavaText.literal(xml));
    }
}
