package verona.internal.junit.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of this project: an entry that names no test would excuse nothing, unnoticed. */
class OwnDeviationsTest {

    private static List<Deviation> all() throws IOException {
        return DeviationsFile.read(Path.of("verona-deviations.toml"));
    }

    @Test
    void nameTestsThatThereAre() throws IOException {
        assertThat(all())
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(methods(each)).as(each.place()).contains(name(each)));
    }

    private static String name(Deviation deviation) {
        return deviation.test().replaceAll(".*#|\\[.*", "");
    }

    private static List<String> methods(Deviation deviation) throws ClassNotFoundException {
        Class<?> type = Class.forName(deviation.test().replaceAll("#.*", ""));
        return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
    }

    @Test
    void nameEachTestOnce() throws IOException {
        assertThat(all())
                .extracting(each -> each.server() + " " + each.test())
                .doesNotHaveDuplicates();
    }
}
