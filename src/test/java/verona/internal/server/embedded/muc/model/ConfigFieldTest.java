package verona.internal.server.embedded.muc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.server.embedded.core.FormField;
import verona.server.embedded.RegisteredForms;

/** XEP-0045 §16.5.3. */
class ConfigFieldTest {

    @Test
    void allRegisteredFieldsAreThere() {
        List<FormField> fields =
                Arrays.stream(ConfigField.values()).map(ConfigField::field).toList();
        assertThat(fields)
                .extracting(FormField::variable)
                .containsAll(RegisteredForms.fields(MucNamespaces.CONFIG));
        assertThat(fields)
                .allSatisfy(
                        field ->
                                RegisteredForms.check(
                                        MucNamespaces.CONFIG,
                                        field.variable(),
                                        field.type(),
                                        List.copyOf(field.options().keySet())));
    }
}
