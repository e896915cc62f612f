package verona.internal.server.embedded.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import verona.internal.server.embedded.core.FormField;
import verona.server.embedded.RegisteredForms;

/** XEP-0060 §16.4: the fields that a node and a subscription have, offered or only accepted. */
class RegisteredFieldsTest {

    /** The registered fields of a form that are not among these, which are checked. */
    private static Set<String> missing(String form, FormField.Key... keys) {
        List<FormField> fields = Arrays.stream(keys).map(FormField.Key::field).toList();
        fields.forEach(
                field ->
                        RegisteredForms.check(
                                form,
                                field.variable(),
                                field.type(),
                                List.copyOf(field.options().keySet())));
        Set<String> missing = new TreeSet<>(RegisteredForms.fields(form));
        fields.forEach(field -> missing.remove(field.variable()));
        return missing;
    }

    @Test
    void ofNodes() {
        assertThat(missing(Pubsub.NODE_CONFIG, NodeField.values()))
                .containsExactly("pubsub#body_xslt", "pubsub#dataform_xslt");
    }

    @Test
    void ofSubscriptions() {
        assertThat(missing(Pubsub.SUBSCRIBE_OPTIONS, OptionField.values())).isEmpty();
    }
}
