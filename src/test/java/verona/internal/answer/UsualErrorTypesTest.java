package verona.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;

/**
 * The types of errors that name none, against Smack's table of RFC 6120 §8.3.3. For {@code
 * undefined-condition} it names no type.
 */
class UsualErrorTypesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "undefined_condition")
    void aConditionHasItsUsualType(StanzaError.Condition condition) {
        Element error = UsualErrorTypes.complete(new ErrorPayload(condition).toElement());

        assertThat(error.attribute("type"))
                .isEqualTo(StanzaError.getBuilder(condition).build().getType().toString());
    }

    @ParameterizedTest
    @EnumSource
    void aTypeThatIsSaidStays(StanzaError.Type type) {
        Element error = new ErrorPayload(StanzaError.Condition.forbidden).type(type).toElement();

        assertThat(UsualErrorTypes.complete(error)).isEqualTo(error);
    }
}
