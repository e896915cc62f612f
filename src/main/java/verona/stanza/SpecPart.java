package verona.stanza;

/** A child of a spec; XML text is parsed only once its placeholders are known. */
interface SpecPart {

    Element element(Placeholders placeholders);

    record Literal(Element element) implements SpecPart {

        @Override
        public Element element(Placeholders placeholders) {
            return placeholders.fill(element);
        }

        @Override
        public String toString() {
            return element.toXml();
        }
    }

    record Text(String xml) implements SpecPart {

        @Override
        public Element element(Placeholders placeholders) {
            return Xml.readExpectation(placeholders.fill(xml));
        }

        @Override
        public String toString() {
            return xml;
        }
    }
}
