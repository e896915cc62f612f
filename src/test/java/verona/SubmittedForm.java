package verona;

/** A submitted form (XEP-0004 §3.2), for tests that write XML. */
public final class SubmittedForm {

    private SubmittedForm() {}

    /** The form of that {@code FORM_TYPE} (XEP-0068), with those fields. */
    public static String of(String formType, String... fields) {
        return "<x xmlns='jabber:x:data' type='submit'>"
                + field("FORM_TYPE", formType)
                + String.join("", fields)
                + "</x>";
    }

    /** A field with any number of values. */
    public static String field(String name, String... values) {
        StringBuilder field = new StringBuilder("<field var='" + name + "'>");
        for (String value : values) {
            field.append("<value>").append(value).append("</value>");
        }
        return field.append("</field>").toString();
    }
}
