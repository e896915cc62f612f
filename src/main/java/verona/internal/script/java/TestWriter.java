package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import verona.internal.script.java.TestFields.Field;
import verona.script.Script;
import verona.script.ScriptTranslator;

/** Writes the file of a test class. */
public final class TestWriter {

    private static final String STATIC = "static ";
    private static final int MEMBER = 4;
    private static final int LONGEST_METHOD = 70;

    /** What JUnit admits as a tag. */
    private static final Pattern TAG = Pattern.compile("[^\\s\\p{Cntrl},()&|!]+(?<!:)");

    /** The line that Prosody's recorder begins its scripts with is no title. */
    private static final Pattern RECORDED = Pattern.compile("mod_scansion_record\\b.*");

    private final Script script;
    private final List<String> lines = new ArrayList<>();

    public TestWriter(Script script) {
        this.script = script;
    }

    public String write(String packageName, String className, boolean exact) {
        TestNames names = new TestNames(script);
        TestIsolation isolation = new TestIsolation(script);
        ImplicitConnections connections = ImplicitConnections.of(script.steps());
        TestBody body = new TestBody(names, exact);
        body.add(connections.steps(), script.ending());
        TestFields fields = new TestFields(script, names, isolation, connections, body.lines());
        List<Field> all = fields.all();
        header(packageName, body.imports(), fields.staticImports());
        imports(all, body.imports());
        type(className, isolation.needsServerOfItsOwn());
        fields(all);
        method(body.lines());
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private void header(String packageName, Set<String> ofBody, Set<String> ofFields) {
        if (!packageName.isEmpty()) {
            lines.add("package " + packageName + ";");
            lines.add("");
        }
        Set<String> all = new TreeSet<>(ofBody);
        all.removeIf(name -> !name.startsWith(STATIC));
        ofFields.forEach(name -> all.add(STATIC + name));
        all.forEach(name -> lines.add("import " + name + ";"));
        if (!all.isEmpty()) {
            lines.add("");
        }
    }

    private void imports(List<Field> fields, Set<String> ofBody) {
        Set<String> imports =
                new TreeSet<>(Set.of("org.junit.jupiter.api.Test", "verona.XmppTest"));
        for (Field field : fields) {
            imports.add("verona." + field.annotation());
            imports.add("verona." + field.declaration().split(" ", 2)[0]);
        }
        if (!tags().isEmpty()) {
            imports.add("org.junit.jupiter.api.Tag");
        }
        ofBody.stream().filter(name -> !name.startsWith(STATIC)).forEach(imports::add);
        imports.forEach(name -> lines.add("import " + name + ";"));
        lines.add("");
    }

    private void type(String className, boolean serverOfItsOwn) {
        if (!script.title().isEmpty()) {
            lines.addAll(Comments.documentation(script.title(), script.description()));
        }
        lines.add(serverOfItsOwn ? "@XmppTest(scope = XmppTest.Scope.TEST)" : "@XmppTest");
        tags().forEach(tag -> lines.add("@Tag(" + JavaText.literal(tag) + ")"));
        lines.add("class " + className + " {");
        lines.add("");
    }

    private List<String> tags() {
        return script.tags().entrySet().stream()
                .map(tag -> List.of(tag.getKey() + ":" + tag.getValue(), tag.getKey()))
                .flatMap(names -> names.stream().filter(TestWriter::isTag).limit(1))
                .toList();
    }

    private static boolean isTag(String name) {
        return TAG.matcher(name).matches();
    }

    private void fields(List<Field> fields) {
        boolean afterShort = true;
        for (Field field : fields) {
            if (!afterShort || !field.isShort()) {
                emptyLine();
            }
            lines.addAll(Comments.lines(field.comments(), MEMBER));
            if (field.values().isEmpty()) {
                member("@" + field.annotation() + " " + field.declaration());
            } else {
                lines.addAll(JavaLayout.annotation(field.annotation(), field.values(), MEMBER));
                member(field.declaration());
            }
            afterShort = field.isShort();
        }
        emptyLine();
    }

    private void member(String line) {
        lines.add(" ".repeat(MEMBER) + line);
    }

    private void emptyLine() {
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private void method(List<String> body) {
        member("@Test");
        String method = "void " + methodName() + "() {";
        if (body.isEmpty()) {
            member(method + "}");
        } else {
            member(method);
            lines.addAll(body);
            member("}");
        }
    }

    private String methodName() {
        boolean hasTitle = !script.title().isEmpty() && !RECORDED.matcher(script.title()).matches();
        String text = hasTitle ? script.title() : ScriptTranslator.baseName(script);
        return JavaNames.method(text.replaceFirst("^#\\d+\\s+", ""), LONGEST_METHOD, "scenario");
    }
}
