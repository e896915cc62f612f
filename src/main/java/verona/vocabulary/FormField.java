package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;

/**
 * A field of a {@link DataForm} (XEP-0004 §3.2).
 *
 * <pre>{@code
 * Forms.form().field(
 *         Forms.field("muc#roomconfig_whois").type("list-single").option("Anyone", "anyone"))
 * }</pre>
 */
public final class FormField extends ElementBuilder<FormField> {

    /** A field with that name, without type and values. */
    FormField(CharSequence name) {
        this(Element.of(DataForm.NAMESPACE, "field").withAttribute("var", name));
    }

    private FormField(Element field) {
        super(field);
    }

    @Override
    protected FormField copy(Element field) {
        return new FormField(field);
    }

    /** Sets the type, such as {@code text-single} or {@code hidden} (XEP-0004 §3.3). */
    public FormField type(CharSequence type) {
        return attribute("type", type);
    }

    /** Sets the label that is shown to users (XEP-0004 §3.2). */
    public FormField label(CharSequence label) {
        return attribute("label", label);
    }

    /** Marks the field as required (XEP-0004 §3.2). */
    public FormField required() {
        return single(Element.of(DataForm.NAMESPACE, "required"));
    }

    /** Adds values. */
    public FormField values(CharSequence... values) {
        FormField field = this;
        for (CharSequence value : values) {
            field = field.leaf("value", value);
        }
        return field;
    }

    /** Adds an option, for the types {@code list-single} and {@code list-multi}. */
    public FormField option(CharSequence label, CharSequence value) {
        Element chosen = Element.of(DataForm.NAMESPACE, "value").withAllText(value);
        return child(
                Element.of(DataForm.NAMESPACE, "option")
                        .withAttribute("label", label)
                        .withChild(chosen));
    }
}
