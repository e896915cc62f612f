package verona.docs;

import verona.stanza.Element;

public final class Weather {

    static final String NAMESPACE = "urn:example:weather";

    private Weather() {}

    /** The weather as it is: {@code message().with(Weather.now("sunny"))}. */
    public static Element now(CharSequence sky) {
        return Element.of(NAMESPACE, "now").withAllText(sky);
    }

    /** What is to come: {@code iqResult().with(Weather.forecast().day("Monday", "rain"))}. */
    public static Forecast forecast() {
        return new Forecast();
    }
}
