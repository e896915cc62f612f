package verona.internal.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.RemoteServer;
import verona.Room;
import verona.Server;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppProgram;
import verona.XmppRoom;

/** What can be declared. */
enum DeclarationKind {
    CLIENT(Client.class, XmppClient.class),
    COMPONENT(Component.class, XmppComponent.class),
    PROGRAM(Program.class, XmppProgram.class),
    ROOM(Room.class, XmppRoom.class),
    SERVER(Server.class, RemoteServer.class);

    private final Class<? extends Annotation> annotation;
    private final Class<?> type;

    DeclarationKind(Class<? extends Annotation> annotation, Class<?> type) {
        this.annotation = annotation;
        this.type = type;
    }

    /** The annotation that declares it. */
    Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** The type of what is filled in. */
    Class<?> type() {
        return type;
    }

    /** What that element declares. */
    static List<DeclarationKind> of(AnnotatedElement element) {
        Set<DeclarationKind> kinds = EnumSet.noneOf(DeclarationKind.class);
        for (Annotation annotation : element.getAnnotations()) {
            kinds.addAll(of(annotation));
        }
        return List.copyOf(kinds);
    }

    /** What that annotation declares, by itself or by those on its own declaration. */
    private static List<DeclarationKind> of(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        List<DeclarationKind> composed = new ArrayList<>();
        for (DeclarationKind kind : values()) {
            if (type == kind.annotation) {
                return List.of(kind);
            }
            if (AnnotationSupport.isAnnotated(type, kind.annotation)) {
                composed.add(kind);
            }
        }
        return composed;
    }

    /** What is declared of that type. */
    static Optional<DeclarationKind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
