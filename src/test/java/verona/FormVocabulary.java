package verona;

import static verona.Stanzas.*;
import static verona.VocabularyRow.row;
import static verona.VocabularyRow.rowIn;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError;
import verona.stanza.DataForm;
import verona.stanza.ErrorPayload;
import verona.stanza.FormField;

/** The methods of errors and of data forms in the table of {@link VocabularyTest}. */
final class FormVocabulary {

    private static final String FORM = "jabber:x:data";

    private FormVocabulary() {}

    static List<VocabularyRow> errorsAndForms() {
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

    private static VocabularyRow inForm(
            String method, DataForm form, String content, String... misses) {
        return rowIn("<x xmlns='jabber:x:data' type='form'>", method, form, content, misses);
    }
}
