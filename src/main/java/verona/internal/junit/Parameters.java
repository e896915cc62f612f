package verona.internal.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
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
            if (!Kind.of(parameter).isEmpty()) {
                Declaration declaration = one(parameter);
                if (!names.add(declaration.key())) {
                    throw Bad.declaration(
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
                        parameter.isNamePresent() ? parameter.getName() : "",
                        parameter.getType(),
                        where(parameter),
                        value -> {});
        if (declaration.name().isEmpty()) {
            throw Bad.declaration(
                    declaration.where(),
                    "has no name that could be seen at run time",
                    "give it one in the annotation, or compile with -parameters");
        }
        return declaration;
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
