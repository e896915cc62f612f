package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** XEP-0004. */
class DataFormTest {

    /** §3.2. */
    @Test
    void writesFieldsAndWhatThereIsToChooseFrom() {
        Element choice =
                Element.of(DataForm.NAMESPACE, "field")
                        .withAttribute("var", "b")
                        .withChild(DataForm.option("1", "One"));
        Element form =
                new DataForm("form", "urn:x")
                        .field("a", "text-multi", List.of("1", "2"))
                        .add(choice)
                        .toElement();
        assertThat(form.toXml(DataForm.NAMESPACE))
                .isEqualTo(
                        "<x type='form'>"
                                + "<field var='FORM_TYPE' type='hidden'>"
                                + "<value>urn:x</value></field>"
                                + "<field var='a' type='text-multi'>"
                                + "<value>1</value><value>2</value></field>"
                                + "<field var='b'>"
                                + "<option label='One'><value>1</value></option></field></x>");
    }

    @Test
    void readsWhatIsSubmitted() {
        String fields =
                "<field var='FORM_TYPE'><value>urn:x</value></field>"
                        + "<field var='a'><value>1</value><value>2</value></field>"
                        + "<field var='b'/><title>c</title>";
        assertThat(DataForm.submitted(form(fields), "urn:x"))
                .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of()));
        assertThatThrownBy(() -> DataForm.submitted(form(fields), "urn:y"))
                .isInstanceOf(StanzaError.class);
    }

    @Test
    void readsAFormThatDoesNotSayOfWhichTypeItIs() {
        assertThat(DataForm.submitted(form("<field var='a'/>"), "urn:x"))
                .isEqualTo(Map.of("a", List.of()));
    }

    /** §3.3. */
    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "0, false", "false, false", "'', false"})
    void knowsBooleans(String text, boolean value) {
        assertThat(DataForm.isTrue(text)).isEqualTo(value);
    }

    private static Element form(String fields) {
        return Xml.read("<x xmlns='jabber:x:data' type='submit'>" + fields + "</x>");
    }
}
