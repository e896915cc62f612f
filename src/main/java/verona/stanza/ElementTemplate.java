package verona.stanza;

/** A top-level element of a stream. */
record ElementTemplate(Element element) implements StanzaTemplate {

    @Override
    public Element expectation(Placeholders placeholders) {
        return element;
    }

    @Override
    public String text(Placeholders placeholders) {
        return element.sent(placeholders::captured).toXml();
    }

    @Override
    public String toString() {
        return element.toXml();
    }
}
