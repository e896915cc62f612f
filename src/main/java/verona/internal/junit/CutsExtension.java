package verona.internal.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Cuts;
import verona.internal.client.CutPoint;

/** What {@link Cuts} does: plays with a cut each, and what it shows of them. */
public final class CutsExtension implements TestTemplateInvocationContextProvider {

    /** For JUnit. */
    CutsExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getTestMethod()
                .filter(method -> AnnotationSupport.isAnnotated(method, Cuts.class))
                .isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        String only = ShownCut.said(context).only();
        List<ShownCut> shown =
                only.isEmpty() ? new CutPlays(context).play() : List.of(one(context, only));
        ShownPlay.keep(context, shown);
        return shown.stream().map(each -> each);
    }

    private static ShownCut one(ExtensionContext context, String text) {
        try {
            CutPoint point = CutPoint.read(text);
            new CutPlays(context).warmUp();
            return new ShownCut("cut " + point, point.entity(), point, "", null);
        } catch (IllegalArgumentException e) {
            throw DeclarationErrors.declaration(
                    ShownCut.where(context),
                    "names a point that can't be read",
                    String.valueOf(e.getMessage()));
        }
    }
}
