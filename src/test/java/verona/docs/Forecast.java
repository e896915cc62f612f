package verona.docs;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

public final class Forecast extends ElementPayload<Forecast> {

    Forecast() {
        this(Element.of(Weather.NAMESPACE, "forecast"));
    }

    private Forecast(Element forecast) {
        super(forecast);
    }

    @Override
    protected Forecast copy(Element forecast) {
        return new Forecast(forecast);
    }

    /** Sets the town. */
    public Forecast town(CharSequence name) {
        return attribute("town", name);
    }

    /** Adds a day. */
    public Forecast day(CharSequence name, CharSequence sky) {
        return child(
                Element.of(Weather.NAMESPACE, "day").withAttribute("name", name).withAllText(sky));
    }
}
