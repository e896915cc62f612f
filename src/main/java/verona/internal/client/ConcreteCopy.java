package verona.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;

/**
 * Loads an abstract top-level class once more, as a class that is not abstract. The copy is another
 * class with the same superclass.
 */
final class ConcreteCopy {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private ConcreteCopy() {}

    static Class<?> of(Class<?> type) {
        try {
            byte[] bytes = classFile(type);
            ByteBuffer file = ByteBuffer.wrap(bytes);
            skipConstants(file);
            int flags = file.position();
            file.putShort(flags, (short) (file.getShort(flags) & ~Modifier.ABSTRACT));
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .defineHiddenClass(bytes, true)
                    .lookupClass();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream file = type.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("no class file of " + type.getName());
            }
            return file.readAllBytes();
        }
    }

    /**
     * Goes to the flags, which follow the constants: Java Virtual Machine Specification, 4.1. A
     * long and a double count as two constants each.
     */
    private static void skipConstants(ByteBuffer file) {
        file.position(8);
        int count = Short.toUnsignedInt(file.getShort());
        for (int index = 1; index < count; index++) {
            int tag = file.get();
            file.position(file.position() + length(tag, file));
            if (tag == LONG || tag == DOUBLE) {
                index++;
            }
        }
    }

    /** The length of a constant without its tag: 4.4 of the same. */
    private static int length(int tag, ByteBuffer file) {
        return switch (tag) {
            case UTF8 -> 2 + Short.toUnsignedInt(file.getShort(file.position()));
            case LONG, DOUBLE -> 8;
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
            case METHOD_HANDLE -> 3;
            default -> 4;
        };
    }
}
