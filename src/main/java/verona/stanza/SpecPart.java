package verona.stanza;

/** A child of a spec; XML text is parsed only once its placeholders are known. */
interface SpecPart {

    Element expected(Placeholders placeholders);

    Element sent(Placeholders placeholders);

    record Literal(Element element) implements SpecPart {

        @Override
        public Element expected(Placeholders placeholders) {
            return element;
        }

        @Override
        public Element sent(Placeholders placeholders) {
            return element.sent(placeholders::captured);
        }

        @Override
        public String toString() {
            return element.toXml();
        }
    }

    record Text(String xml) implements SpecPart {

        @Override
        public Element expected(Placeholders placeholders) {
            return Xml.readExpectation(placeholders.fillExpectation(xml));
        }

        /** What it says of strictness is not sent. */
        @Override
        public Element sent(Placeholders placeholders) {
            return Xml.readLiteral(placeholders.fill(xml));
        }

        @Override
        public String toString() {
            return xml;
        }
    }
}
