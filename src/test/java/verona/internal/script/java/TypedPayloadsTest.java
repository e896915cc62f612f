package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.internal.vocabulary.Samples;
import verona.internal.vocabulary.Samples.Sample;
import verona.stanza.Element;
import verona.stanza.Payload;

/** What every factory makes is written as Java that makes the same. */
class TypedPayloadsTest {

    @Test
    void whatIsWrittenForAPayloadMakesItWhenItIsCompiled(@TempDir Path folder) throws Exception {
        TypedPayloads typed = new TypedPayloads(new Values(new Addresses(""), false));
        Set<String> imports = new TreeSet<>();
        List<String> expressions = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        for (Sample sample : Samples.all()) {
            if (sample.made() instanceof Payload && sample.adds()) {
                JavaExpression expression = typed.of(sample.element());
                expression.addImports(imports);
                expressions.add(expression.flat());
                elements.add(sample.element());
            }
        }
        List<Payload> made = compiled(imports, expressions, folder);
        for (int i = 0; i < elements.size(); i++) {
            String xml = elements.get(i).toStandaloneXml();
            assertThat(made.get(i).toElement().toStandaloneXml())
                    .as(expressions.get(i))
                    .isEqualTo(xml);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Payload> compiled(
            Set<String> imports, List<String> expressions, Path folder) throws Exception {
        String source =
                imports.stream()
                        .map(each -> "import " + each + ";\n")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "",
                                        "public class Written {\n"
                                                + "  public static java.util.List<verona.stanza"
                                                + ".Payload> all() {\n    var all = new"
                                                + " java.util.ArrayList<verona.stanza.Payload>();\n"
                                                + expressions.stream()
                                                        .map(each -> "    all.add(" + each + ");\n")
                                                        .collect(Collectors.joining())
                                                + "    return all;\n  }\n}\n"));
        Path file = Files.writeString(folder.resolve("Written.java"), source);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-nowarn", file.toString());
        assertThat(result).isZero();
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader =
                new URLClassLoader(path, TypedPayloadsTest.class.getClassLoader())) {
            return (List<Payload>) loader.loadClass("Written").getMethod("all").invoke(null);
        }
    }
}
