package verona.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts are what the schemas say, and a file has them as they are. */
class ExtractSchemasTest {

    private static final String SPECIFICATION =
            """
            <!DOCTYPE xep [<!ENTITY ns "urn:example:a">]>
            <xep><header><revision><version>1.2</version></revision></header>
            <section1 topic='First'><section2 topic='Part'></section2></section1>
            <section1 topic='XML Schemas'><section2 topic='None'></section2>
            <section2 topic='One'><code><![CDATA[
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'
                targetNamespace=']]>&ns;<![CDATA[' xmlns='urn:example:a' xmlns:b='urn:example:b'>
              <xs:annotation><xs:documentation>Text.</xs:documentation></xs:annotation>
              <xs:element name='root'><xs:complexType><xs:sequence>
                <xs:element ref='leaf' minOccurs='0' maxOccurs='unbounded'/>
                <xs:choice minOccurs='0'>
                  <xs:element name='local' type='sizeType' maxOccurs='2'/>
                  <xs:group ref='b:both'/>
                </xs:choice>
                <xs:any namespace='##other' processContents='lax' minOccurs='0'/>
              </xs:sequence>
              <xs:attribute ref='xml:lang'/>
              <xs:attribute name='kind' use='required'><xs:simpleType>
                <xs:restriction base='xs:NCName'>
                  <xs:enumeration value='small'/><xs:enumeration value='big'/>
                </xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name='size' type='sizeType' default='1'/>
              <xs:attributeGroup ref='more'/>
              </xs:complexType></xs:element>
              <xs:element name='leaf'><xs:complexType><xs:simpleContent>
                <xs:extension base='xs:string'>
                  <xs:attribute name='code' type='xs:unsignedByte'/>
                </xs:extension></xs:simpleContent></xs:complexType></xs:element>
              <xs:element name='any'/>
              <xs:element name='derived'><xs:complexType><xs:complexContent>
                <xs:extension base='baseType'><xs:all>
                  <xs:element ref='leaf'/></xs:all></xs:extension>
                </xs:complexContent></xs:complexType>
                <xs:unique name='u'><xs:selector xpath='x'/></xs:unique></xs:element>
              <xs:complexType name='baseType'><xs:sequence><xs:element ref='any'/></xs:sequence>
                <xs:anyAttribute namespace='##any'/></xs:complexType>
              <xs:simpleType name='sizeType'><xs:restriction base='xs:int'>
                <xs:minInclusive value='1'/><xs:maxInclusive value='9'/>
              </xs:restriction></xs:simpleType>
              <xs:attributeGroup name='more'><xs:attribute name='typo' type='xs:bolean'/>
              </xs:attributeGroup>
              <xs:notation name='n'/>
            </xs:schema>]]></code></section2>
            <section2 topic='Two'><code><![CDATA[
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:example:b'
                targetNamespace='urn:example:b'>
              <xs:group name='both'><xs:sequence>
                <xs:element ref='first'/><xs:element ref='second'/></xs:sequence></xs:group>
              <xs:element name='first'><xs:complexType mixed='true'/></xs:element>
              <xs:element name='second'><xs:simpleType><xs:list itemType='xs:int'/></xs:simpleType>
              </xs:element>
            </xs:schema>]]></code></section2>
            <section2 topic='Three'><code><![CDATA[
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element></xs:schema>
            ]]></code></section2></section1></xep>
            """;

    private static final List<String> FACTS =
            List.of(
                    "namespace urn:example:a XEP-0001 §2.2",
                    "  omitted notation at the top",
                    "  omitted type xs:bolean",
                    "  omitted unique of derived",
                    "  element any",
                    "    anything",
                    "  element derived",
                    "    attributes ##any",
                    "    children ((any), (leaf))",
                    "  element leaf",
                    "    attribute code: unsignedByte",
                    "    text string",
                    "  element root",
                    "    attribute kind required: 'big' | 'small'",
                    "    attribute size default '1': int[1..9]",
                    "    attribute typo: anySimpleType",
                    "    attribute xml:lang: language",
                    "    children (leaf*, (.local{1,2} | ({urn:example:b}first,"
                            + " {urn:example:b}second))?, any(##other)?)",
                    "  element root/local",
                    "    text int[1..9]",
                    "namespace urn:example:b XEP-0001 §2.3",
                    "  element first",
                    "    text string",
                    "  element second",
                    "    text list(int)");

    @Test
    void schemasBecomeFacts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("xep-0001.xml"), SPECIFICATION);
        ExtractSchemas extraction = new ExtractSchemas();
        Specification specification = Specification.read(file);
        extraction.add(specification);
        assertThat(extraction.facts(specification).stream().flatMap(f -> f.lines().stream()))
                .containsExactlyElementsOf(FACTS);
        assertThat(extraction.lines(specification))
                .startsWith("# XEP-0001 version 1.2")
                .anyMatch(line -> line.startsWith("# omitted XEP-0001 §2.4 is not well-formed"));
    }

    @Test
    void appendicesOfAnRfcHaveLetters(@TempDir Path folder) throws IOException {
        String text =
                "<rfc><middle><section/></middle><back><section title='A'></section>"
                        + "<section title='B'><section title='B.1'>"
                        + "<xs:schema></xs:schema></section></section></back></rfc>";
        Path file = Files.writeString(folder.resolve("rfc1.xml"), text.replace("<section/>", ""));
        assertThat(Specification.read(file).schemas())
                .extracting(Specification.Schema::section)
                .containsExactly("RFC 1 §B.1");
    }

    static List<Path> files() throws IOException {
        return ExtractSchemas.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadAsItWasWritten(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.isEmpty() || line.startsWith("#"));
        assertThat(SchemaFacts.parse(lines).stream().flatMap(facts -> facts.lines().stream()))
                .isNotEmpty()
                .containsExactlyElementsOf(lines);
    }
}
