package verona.stanza;

/**
 * A field of a {@link DataForm} (XEP-0004 §3.2).
 *
 * <pre>{@code
 * form().field(formField("muc#roomconfig_whois").type("list-single").option("Anyone", "anyone"))
 * }</pre>
 */
public final class FormField extends ElementBuilder<FormField> {

    /** A field of that name, without type and values. */
    public FormField(CharSequence name) {
        this(Element.of(DataForm.NAMESPACE, "field").withAttribute("var", name));
    }

    private FormField(Element field) {
        super(field);
    }

    @Override
    FormField copy(Element field) {
        return new FormField(field);
    }

    /** Sets the type, such as {@code text-single} or {@code hidden} (XEP-0004 §3.3). */
    public FormField type(CharSequence type) {
        return attribute("type", type);
    }

    /** Sets the label that users read. */
    public FormField label(CharSequence label) {
        return attribute("label", label);
    }

    /** Says that it must be filled in. */
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

    /** Adds a choice, for the types {@code list-single} and {@code list-multi}. */
    public FormField option(CharSequence label, CharSequence value) {
        Element chosen = Element.of(DataForm.NAMESPACE, "value").withAllText(value);
        return child(
                Element.of(DataForm.NAMESPACE, "option")
                        .withAttribute("label", label)
                        .withChild(chosen));
    }
}
