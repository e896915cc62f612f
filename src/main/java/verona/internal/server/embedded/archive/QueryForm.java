package verona.internal.server.embedded.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** The data form that a query's criteria are written in, XEP-0313 §4.1. */
final class QueryForm {

    private static final String VALIDATE = "http://jabber.org/protocol/xdata-validate";
    private static final List<String> TEXTS = List.of("start", "end", "before-id", "after-id");
    private static final Set<String> KNOWN =
            Set.of(DataForm.TYPE, "with", "start", "end", "before-id", "after-id", "ids");

    private QueryForm() {}

    /** §4.1.5: the fields there are. */
    static Element empty() {
        DataForm form = new DataForm("form", Mam.NAMESPACE).field("with", "jid-single", List.of());
        TEXTS.forEach(field -> form.field(field, "text-single", List.of()));
        return form.toElement().withChild(ids());
    }

    /** Any id will do, so none is listed. */
    private static Element ids() {
        Element open =
                Elements.of(VALIDATE, "validate", Element.of(VALIDATE, "open"))
                        .withAttribute("datatype", "xs:string");
        return Elements.of(DataForm.NAMESPACE, "field", open)
                .withAttribute("var", "ids")
                .withAttribute("type", "list-multi");
    }

    /**
     * What a submitted form says.
     *
     * @param form null for none
     * @throws StanzaError if it is another form, or says what can't be
     */
    static Criteria read(@Nullable Element form) {
        if (form == null) {
            return Criteria.of(Map.of());
        }
        Map<String, List<String>> fields = DataForm.values(form);
        if (!List.of(Mam.NAMESPACE).equals(fields.get(DataForm.TYPE))) {
            throw new StanzaError(Condition.BAD_REQUEST, "the form is not of " + Mam.NAMESPACE);
        }
        fields.keySet().forEach(QueryForm::requireKnown);
        return Criteria.of(fields);
    }

    private static void requireKnown(String field) {
        if (!KNOWN.contains(field)) {
            throw new StanzaError(
                    Condition.FEATURE_NOT_IMPLEMENTED, "there is no field '" + field + "'");
        }
    }
}
