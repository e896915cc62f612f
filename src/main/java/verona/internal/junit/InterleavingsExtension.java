package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Interleavings;
import verona.Replay;
import verona.internal.schedule.OrderText;

/** What {@link Interleavings} and {@link Replay} do: the search, and what it shows. */
public final class InterleavingsExtension implements TestTemplateInvocationContextProvider {

    /** For JUnit. */
    InterleavingsExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getTestMethod()
                .filter(
                        method ->
                                AnnotationSupport.isAnnotated(method, Interleavings.class)
                                        || AnnotationSupport.isAnnotated(method, Replay.class))
                .isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        ShownOrder shown =
                AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Replay.class)
                        .map(replay -> replayed(context, replay))
                        .orElseGet(() -> new OrderSearch(context).search());
        ShownPlay.keep(context, List.of(shown));
        return Stream.of(shown);
    }

    private static ShownOrder replayed(ExtensionContext context, Replay replay) {
        Duration silence = silence(context, replay);
        try {
            ShownOrder shown = ShownOrder.replayed(OrderText.read(replay.value()), silence);
            new ScenarioPlays(context, Settings.of(context), silence).warmUp();
            return shown;
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    "@Replay on " + context.getRequiredTestMethod(),
                    "has an order that can't be read",
                    String.valueOf(e.getMessage()));
        }
    }

    private static Duration silence(ExtensionContext context, Replay replay) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestMethod(), Interleavings.class)
                .map(said -> OrderSearch.silence(context, said))
                .orElseGet(
                        () ->
                                Settings.duration(
                                        replay.silence(),
                                        "@Replay on " + context.getRequiredTestMethod()));
    }
}
