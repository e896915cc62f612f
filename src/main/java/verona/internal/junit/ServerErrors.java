package verona.internal.junit;

import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.ExpectedServerErrors;
import verona.internal.report.LoggedLine;
import verona.server.LogLine;
import verona.server.LogLine.Level;

/** What a server logs during a test: as the report shows it, and the errors that fail the test. */
final class ServerErrors {

    private static final int MOST = 3;

    private ServerErrors() {}

    /** For a report of a test that began at that moment. */
    static List<LoggedLine> forReport(List<LogLine> log, Instant started) {
        return log.stream()
                .map(
                        line ->
                                new LoggedLine(
                                        Duration.between(started, line.time()).toNanos(),
                                        line.level().name().toLowerCase(Locale.ROOT),
                                        line.text()))
                .toList();
    }

    /** The errors that the test does not name, as a text of a few lines; empty for none. */
    static String unexpected(List<LogLine> log, ExtensionContext test) {
        List<String> expected = expected(test);
        List<String> errors =
                log.stream()
                        .filter(line -> line.level() == Level.ERROR)
                        .map(LogLine::text)
                        .filter(text -> expected.stream().noneMatch(text::contains))
                        .toList();
        return errors.isEmpty() ? "" : text(errors);
    }

    private static String text(List<String> errors) {
        StringBuilder text = new StringBuilder("the server has logged an error during the test:");
        errors.stream().limit(MOST).forEach(error -> text.append("\n  ").append(error));
        if (errors.size() > MOST) {
            text.append("\n  … and ").append(errors.size() - MOST).append(" more lines");
        }
        return text.toString();
    }

    private static List<String> expected(ExtensionContext test) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(test.getRequiredTestMethod()));
        for (Class<?> around = test.getRequiredTestClass();
                around != null;
                around = around.getEnclosingClass()) {
            places.add(around);
        }
        return places.stream()
                .flatMap(
                        place ->
                                AnnotationSupport.findAnnotation(place, ExpectedServerErrors.class)
                                        .stream())
                .flatMap(said -> Arrays.stream(said.value()))
                .toList();
    }
}
