package verona.internal.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters that are to be filled in. */
final class Parameters {

    private Parameters() {}

    /** All of a method or constructor. */
    static List<Declaration> of(Executable executable) {
        List<Declaration> declarations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Parameter parameter : executable.getParameters()) {
            if (!DeclarationKind.of(parameter).isEmpty()) {
                Declaration declaration = one(parameter);
                if (!names.add(declaration.key())) {
                    throw DeclarationErrors.declaration(
                            declaration.where(),
                            "has the name '" + declaration.name() + "' of another parameter there",
                            "give one of them another name");
                }
                declarations.add(declaration);
            }
        }
        return declarations;
    }

    static Declaration one(Parameter parameter) {
        Declaration declaration =
                Declaration.of(
                        parameter,
                        ownName(parameter),
                        parameter.getType(),
                        where(parameter),
                        value -> {});
        if (declaration.name().isEmpty()) {
            throw DeclarationErrors.declaration(
                    declaration.where(),
                    "has no name that could be seen at run time",
                    "give it one in the annotation, or compile with -parameters");
        }
        return declaration;
    }

    /** The name that the source gives it, {@code ""} where the class file does not have it. */
    static String ownName(Parameter parameter) {
        if (parameter.isNamePresent()) {
            return parameter.getName();
        }
        Executable executable = parameter.getDeclaringExecutable();
        RecordComponent[] components = executable.getDeclaringClass().getRecordComponents();
        return components != null && isCanonical(executable, components)
                ? components[List.of(executable.getParameters()).indexOf(parameter)].getName()
                : "";
    }

    private static boolean isCanonical(Executable executable, RecordComponent[] components) {
        return executable instanceof Constructor
                && Arrays.equals(
                        executable.getParameterTypes(),
                        Arrays.stream(components).map(RecordComponent::getType).toArray());
    }

    static String where(Parameter parameter) {
        Executable executable = parameter.getDeclaringExecutable();
        return "the parameter "
                + parameter.getName()
                + " of "
                + executable.getDeclaringClass().getName()
                + "#"
                + executable.getName();
    }
}
