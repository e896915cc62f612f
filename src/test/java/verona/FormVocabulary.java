package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.VocabularyRow.rowIn;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import verona.stanza.ErrorPayload;
import verona.vocabulary.DataForm;
import verona.vocabulary.FormField;
import verona.vocabulary.Forms;

/** The methods of errors and of data forms in the table of {@link VocabularyTest}. */
final class FormVocabulary {

    private static final String FORM = "jabber:x:data";

    private FormVocabulary() {}

    static List<VocabularyRow> errorsAndForms() {
        ErrorPayload gone = stanzaError(StanzaError.Condition.gone);
        String condition = "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";
        FormField field = Forms.field("a");
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
                row("Forms.form()", Forms.form(), "<x xmlns='jabber:x:data' type='form'/>"),
                row("Forms.submit()", Forms.submit(), "<x xmlns='jabber:x:data' type='submit'/>"),
                row("Forms.cancel()", Forms.cancel(), "<x xmlns='jabber:x:data' type='cancel'/>"),
                row("Forms.result()", Forms.result(), "<x xmlns='jabber:x:data' type='result'/>"),
                inForm("DataForm.title(CharSequence)", Forms.form().title("T"), "<title>T</title>"),
                inForm(
                        "DataForm.instructions(CharSequence)",
                        Forms.form().instructions("I"),
                        "<instructions>I</instructions>"),
                inForm(
                        "DataForm.formType(CharSequence)",
                        Forms.form().formType("urn:x"),
                        "<field var='FORM_TYPE'><value>urn:x</value></field>"),
                inForm(
                        "DataForm.field(CharSequence,CharSequence[])",
                        Forms.form().field("a", "1", ""),
                        "<field var='a'><value>1</value><value/></field>",
                        "<field var='a'><value>1</value><value>2</value></field>"),
                inForm("DataForm.field(FormField)", Forms.form().field(field), "<field var='a'/>"),
                inForm(
                        "DataForm.reported(FormField[])",
                        Forms.form().reported(field),
                        "<reported><field var='a'/></reported>"),
                inForm(
                        "DataForm.item(FormField[])",
                        Forms.form().item(field),
                        "<item><field var='a'/></item>"),
                inForm(
                        "Forms.field(CharSequence)",
                        Forms.form().field(Forms.field("a")),
                        "<field var='a'/>"),
                inForm(
                        "FormField.type(CharSequence)",
                        Forms.form().field(field.type("hidden")),
                        "<field var='a' type='hidden'/>"),
                inForm(
                        "FormField.label(CharSequence)",
                        Forms.form().field(field.label("A")),
                        "<field var='a' label='A'/>"),
                inForm(
                        "FormField.required()",
                        Forms.form().field(field.required()),
                        "<field var='a'><required/></field>"),
                inForm(
                        "FormField.values(CharSequence[])",
                        Forms.form().field(field.values("1", "2")),
                        "<field var='a'><value>1</value><value>2</value></field>"),
                inForm(
                        "FormField.option(CharSequence,CharSequence)",
                        Forms.form().field(field.option("A", "")),
                        "<field var='a'><option label='A'><value/></option></field>",
                        "<field var='a'><option label='A'><value>a</value></option></field>"),
                inForm(
                        "ElementBuilder.withoutAttribute(String)",
                        Forms.form().field(field.type("hidden").withoutAttribute("type")),
                        "<field var='a'/>",
                        "<field var='a' type='hidden'/>"),
                inForm(
                        "ElementBuilder.without(String,String)",
                        Forms.form().field(field.values("1").without(FORM, "value")),
                        "<field var='a'/>",
                        "<field var='a'><value/></field>"));
    }

    private static VocabularyRow inForm(
            String method, DataForm form, String content, String... misses) {
        return rowIn("<x xmlns='jabber:x:data' type='form'>", method, form, content, misses);
    }
}
