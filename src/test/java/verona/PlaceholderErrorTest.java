package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import verona.server.ServerKind;

/** What a placeholder says that names nobody. */
@XmppTest(server = ServerKind.EMBEDDED)
class PlaceholderErrorTest {

    @Client XmppClient juliet;
    @Room XmppRoom orchard;

    private static Throwable error(ThrowingCallable step) {
        Throwable error = catchThrowable(step);
        assertThat(error.getStackTrace()[0].getClassName())
                .isEqualTo(PlaceholderErrorTest.class.getName());
        return error;
    }

    @Test
    void offersTheNearestClient() {
        assertThat(error(() -> juliet.receives("<message to=\"${Julliet's JID}\"/>")))
                .hasMessageContaining("there is no client, component or program 'Julliet'")
                .hasMessageContaining("did you mean ${juliet's JID}?");
    }

    @Test
    void offersTheNearestRoom() {
        assertThat(error(() -> juliet.sends("<presence to='${orchad}/Juliet'/>")))
                .hasMessageContaining("no room or server 'orchad': did you mean ${orchard}?");
    }

    @Test
    void offersAnAddressWhereItsApostropheIsMissing() {
        assertThat(error(() -> juliet.sendsRaw("<presence to=\"${juliets full JID}\"/>")))
                .hasMessageContaining("did you mean ${juliet's full JID}?");
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        assertThat(error(() -> juliet.sends("<presence to='${garden}'/>")))
                .hasMessageContaining("no room or server 'garden': declare it with @Client");
    }
}
