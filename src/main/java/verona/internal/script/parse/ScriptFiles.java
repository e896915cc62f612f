package verona.internal.script.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds scripts: in folders, by globs, in the class path. */
public final class ScriptFiles {

    private static final String CLASSPATH = "classpath:";
    private static final String SUFFIX = ".scs";

    private ScriptFiles() {}

    /**
     * The scripts at a location, in order of their names.
     *
     * @param location a folder, with all {@code .scs} files below it; a file; a glob; or, behind
     *     {@code classpath:}, one of these in the class path
     * @param loader whose class path is meant
     * @throws IllegalArgumentException if there is none
     */
    public static List<ScriptFile> in(String location, ClassLoader loader) {
        try {
            List<ScriptFile> files =
                    location.startsWith(CLASSPATH)
                            ? inClasspath(location.substring(CLASSPATH.length()), loader)
                            : in(new Glob(location), Path.of(""), ScriptFiles::onDisk);
            if (files.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no script (*.scs) at '"
                                + location
                                + "'"
                                + (location.startsWith(CLASSPATH)
                                        ? " in the class path"
                                        : " in " + Path.of("").toAbsolutePath()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the scripts at '" + location + "' can't be read", e);
        }
    }

    /** A pattern, and the folder that all that fit it are in. */
    private record Glob(String base, String pattern) {

        Glob(String location) {
            this(baseOf(location), location);
        }

        private static String baseOf(String location) {
            if (!isPattern(location)) {
                return location;
            }
            String[] parts = location.split("(?<=/)");
            StringBuilder base = new StringBuilder();
            for (String part : parts) {
                if (isPattern(part)) {
                    break;
                }
                base.append(part);
            }
            return base.toString();
        }

        private static boolean isPattern(String text) {
            return text.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
        }

        /** Whether a file fits that is in the base folder. */
        boolean fits(Path root, Path file) {
            if (!isPattern(pattern)) {
                return file.equals(root.resolve(base)) || file.toString().endsWith(SUFFIX);
            }
            Path path = root.toString().isEmpty() ? file : root.relativize(file);
            return matches(pattern, path) || matches(pattern.replace("/**/", "/"), path);
        }

        private static boolean matches(String glob, Path path) {
            return path.getFileSystem().getPathMatcher("glob:" + glob).matches(path);
        }
    }

    private static List<ScriptFile> in(
            Glob glob, Path root, Function<Path, ScriptFile> toScriptFile) throws IOException {
        Path base = root.resolve(glob.base());
        if (!Files.exists(base)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> Files.isRegularFile(file) && glob.fits(root, file))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(toScriptFile)
                    .toList();
        }
    }

    private static ScriptFile onDisk(Path file) {
        return new ScriptFile(file.toString(), file.toAbsolutePath().toUri(), content(file));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ScriptFile> inClasspath(String location, ClassLoader loader)
            throws IOException {
        Glob glob = new Glob(location.startsWith("/") ? location.substring(1) : location);
        List<ScriptFile> files = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(glob.base()))) {
            files.addAll(inClasspath(glob, url));
        }
        return files;
    }

    private static List<ScriptFile> inClasspath(Glob glob, URL url) throws IOException {
        URI uri = uri(url);
        if (uri.getScheme().equals("file")) {
            return in(glob, root(glob, Path.of(uri)), file -> inClasspath(glob, url, file));
        }
        if (!uri.getScheme().equals("jar")) {
            throw new IOException(url + " is neither in a folder nor in a jar");
        }
        String text = uri.getSchemeSpecificPart();
        Path jar = Path.of(URI.create(text.substring(0, text.indexOf("!/"))));
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            Path root = content.getPath("/");
            return in(glob, root, file -> inClasspath(root.relativize(file).toString(), file));
        }
    }

    /** The folder of the class path that a resource was found in. */
    private static Path root(Glob glob, Path found) {
        Path root = found;
        for (String part : glob.base().split("/")) {
            root = part.isEmpty() ? root : root.getParent();
        }
        return root;
    }

    private static ScriptFile inClasspath(Glob glob, URL url, Path file) {
        Path root = root(glob, Path.of(uri(url)));
        return inClasspath(root.relativize(file).toString().replace('\\', '/'), file);
    }

    private static ScriptFile inClasspath(String name, Path file) {
        try {
            URI uri = new URI("classpath", null, "/" + name, null);
            return new ScriptFile(CLASSPATH + name, uri, content(file));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + name + "' can't be a URI", e);
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url + " is no URI", e);
        }
    }
}
