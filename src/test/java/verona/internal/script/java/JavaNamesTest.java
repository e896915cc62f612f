package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that Java admits, for what people call things. */
class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Romeo                  | romeo",
                "Juliet's phone         | julietsPhone",
                "Juliet’s phone         | julietsPhone",
                "JULIET                 | juliet",
                "McDuff                 | mcDuff",
                "Fräulein Ärmel         | frauleinArmel",
                "2nd witch              | client2ndWitch",
                "new                    | newClient",
                "yield                  | yieldClient",
                "record                 | record",
                "owner                  | ownerClient",
                "Ромео                  | ромео",
                "***                    | client",
                "🤖                     | client"
            })
    void callsAField(String text, String name) {
        assertThat(new JavaNames(Set.of("owner")).field(text, "Client")).isEqualTo(name);
    }

    @Test
    void callsNoTwoFieldsTheSame() {
        JavaNames names = new JavaNames(Set.of());
        assertThat(names.field("Room", "Client")).isEqualTo("room");
        assertThat(names.field("room", "Room")).isEqualTo("roomRoom");
        assertThat(names.field("ROOM", "Room")).isEqualTo("room2");
        assertThat(names.field("Room!", "Room")).isEqualTo("room3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "MUC: Mediated invites              | mucMediatedInvites",
                "Issue 505: mod_muc doesn’t forward | issue505ModMucDoesntForward",
                "PEP max_items=max                  | pepMaxItemsMax",
                "Let MUCs respond                   | letMucsRespond",
                "42 is the answer                   | scenario42IsTheAnswer",
                "?!                                 | scenario",
                "default                            | playsDefault"
            })
    void callsAMethod(String text, String name) {
        assertThat(JavaNames.method(text, 40, "scenario")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "A tale that goes on and on for an hour, aTaleThatGoes",
        "A tale that goes on and, aTaleThatGoesOnAnd",
        "Averyveryveryveryverylongword to say, averyveryveryveryverylongword"
    })
    void cutsALongMethodAtAWordThatMayEndASentence(String text, String name) {
        assertThat(JavaNames.method(text, 22, "scenario")).isEqualTo(name);
    }
}
