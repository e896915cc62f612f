package verona.api;

import java.lang.annotation.Annotation;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;

/** The signatures of a public type and of its public and protected members, as text. */
final class Signatures {

    private static final Set<Class<?>> IMPLIED =
            Set.of(Object.class, Enum.class, Record.class, Annotation.class);

    private final Class<?> type;

    Signatures(Class<?> type) {
        this.type = type;
    }

    /** The type, and below it its members, indented and sorted by name. */
    String text() {
        SortedMap<String, String> members = new TreeMap<>();
        addMembers(type, members);
        return declaration() + "\n" + String.join("", members.values());
    }

    private String declaration() {
        return Stream.of(
                        annotations(),
                        modifiers(),
                        kind(),
                        TypeNames.of(type) + TypeNames.variables(type.getTypeParameters()),
                        supertypes(),
                        permitted())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** But for what makes JUnit run the extension, which is nothing that a test calls. */
    private String annotations() {
        return Arrays.stream(type.getAnnotations())
                .filter(annotation -> annotation.annotationType() != ExtendWith.class)
                .map(Signatures::annotation)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String annotation(Annotation annotation) {
        String name = "@" + TypeNames.of(annotation.annotationType());
        return annotation instanceof Target target
                ? name + Arrays.toString(target.value()).replace('[', '(').replace(']', ')')
                : name;
    }

    /** Those that a user of the type depends on, and that its kind does not imply. */
    private String modifiers() {
        int said = Modifier.PROTECTED;
        if (kind().equals("class")) {
            said |= Modifier.ABSTRACT | Modifier.FINAL;
        }
        return Modifier.toString(type.getModifiers() & said);
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private String supertypes() {
        Set<String> supertypes = new LinkedHashSet<>();
        addSupertypes(type, supertypes);
        return supertypes.isEmpty() ? "" : ": " + String.join(", ", supertypes);
    }

    /** In place of one that is not public, what that one extends. */
    private void addSupertypes(Class<?> of, Set<String> supertypes) {
        Stream.concat(
                        Stream.ofNullable(of.getAnnotatedSuperclass()),
                        Arrays.stream(of.getAnnotatedInterfaces()))
                .forEach(
                        supertype -> {
                            Class<?> raw = TypeNames.raw(supertype);
                            if (!Modifier.isPublic(raw.getModifiers())) {
                                addSupertypes(raw, supertypes);
                            } else if (!IMPLIED.contains(raw)) {
                                supertypes.add(TypeNames.of(supertype));
                            }
                        });
    }

    private String permitted() {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(TypeNames::of)
                        .collect(Collectors.joining(", ", "permits ", ""))
                : "";
    }

    /** With those that it inherits from a type that is not public itself. */
    private void addMembers(Class<?> from, SortedMap<String, String> members) {
        Stream.of(from.getDeclaredFields())
                .filter(Signatures::isApi)
                .forEach(field -> add(members, "1" + field.getName(), signature(field)));
        Stream.of(from.getDeclaredConstructors())
                .filter(constructor -> from == type && isApi(constructor))
                .forEach(made -> add(members, "2" + parameters(made), signature(made)));
        Stream.of(from.getDeclaredMethods())
                .filter(method -> isApi(method) && !isImplied(method))
                .forEach(
                        method ->
                                add(
                                        members,
                                        "3" + method.getName() + parameters(method),
                                        signature(method)));
        Stream.concat(Stream.ofNullable(from.getSuperclass()), Arrays.stream(from.getInterfaces()))
                .filter(supertype -> !Modifier.isPublic(supertype.getModifiers()))
                .forEach(supertype -> addMembers(supertype, members));
    }

    private static void add(SortedMap<String, String> members, String key, String signature) {
        members.putIfAbsent(key, "    " + signature + "\n");
    }

    private static boolean isApi(Member member) {
        return !member.isSynthetic()
                && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    /** What each object has, and each enum. */
    private boolean isImplied(Method method) {
        return Stream.of(Object.class.getDeclaredMethods())
                        .anyMatch(
                                object ->
                                        object.getName().equals(method.getName())
                                                && Arrays.equals(
                                                        object.getParameterTypes(),
                                                        method.getParameterTypes()))
                || type.isEnum() && List.of("values", "valueOf").contains(method.getName());
    }

    private static String signature(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : start(field) + TypeNames.of(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String signature(Constructor<?> constructor) {
        return start(constructor) + "new" + parameters(constructor) + thrown(constructor);
    }

    private static String signature(Method method) {
        TypeVariable<Method>[] variables = method.getTypeParameters();
        Object value = method.getDefaultValue();
        return start(method)
                + TypeNames.variables(variables)
                + (variables.length == 0 ? "" : " ")
                + TypeNames.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + thrown(method)
                + (value == null ? "" : " default " + constant(value));
    }

    private static String constant(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    /** Public and abstract go without saying. */
    private static String start(Member member) {
        int said =
                member.getModifiers()
                        & (Modifier.PROTECTED
                                | Modifier.STATIC
                                | Modifier.FINAL
                                | Modifier.ABSTRACT);
        if (member.getDeclaringClass().isInterface()) {
            said &= ~Modifier.ABSTRACT;
        }
        String open = member instanceof Method method && method.isDefault() ? "default " : "";
        return open + Modifier.toString(said) + (said == 0 ? "" : " ");
    }

    private static String parameters(Executable executable) {
        AnnotatedType[] types = executable.getAnnotatedParameterTypes();
        Parameter[] parameters = executable.getParameters();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String name = TypeNames.of(types[i]);
            said.add(parameters[i].isVarArgs() ? name.replaceAll("\\[]$", "...") : name);
        }
        return "(" + String.join(", ", said) + ")";
    }

    private static String thrown(Executable executable) {
        AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
        return thrown.length == 0
                ? ""
                : Arrays.stream(thrown)
                        .map(TypeNames::of)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }
}
