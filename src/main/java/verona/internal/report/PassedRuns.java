package verona.internal.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The last run of each test that passed, in a folder: what its clients sent and received. A test
 * has one small file, which its next run that passes replaces.
 */
public final class PassedRuns {

    /** The most that is read of a file, and written to one: some 10,000 stanzas. */
    private static final int MOST_BYTES = 4_000_000;

    /** The most files that stay when a run of tests ends. */
    static final int MOST_FILES = 2_000;

    /** How long the file of a test stays that does not pass any more. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final String SUFFIX = ".txt.gz";
    private static final int LONGEST_NAME = 80;

    private final Path folder;

    /**
     * In that folder.
     *
     * @param reports the folder of all reports
     */
    public PassedRuns(Path reports) {
        folder = reports.resolve("passed");
    }

    /**
     * Which test it is: invocations of a method, and a test on several servers, are different ones.
     *
     * @param name what files about it are called
     * @param id what tells it from all others
     */
    public record Key(String name, String id) {

        private String fileName() {
            String readable = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
            int begin = Math.max(0, readable.length() - LONGEST_NAME);
            return readable.substring(begin) + "-" + hash() + SUFFIX;
        }

        /** FNV-1a, 64 bits: the file says which test it is of. */
        private String hash() {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < id.length(); i++) {
                hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
            }
            return Long.toHexString(hash);
        }
    }

    /** Keeps a run that has passed, in place of the last one. */
    public void keep(Key key, TestReport report) throws IOException {
        String text = PassedRecord.of(key.id(), report);
        if (text.length() <= MOST_BYTES) {
            write(folder.resolve(key.fileName()), zipped(text));
        } else {
            Files.deleteIfExists(folder.resolve(key.fileName()));
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** As a whole: another JVM may write the same. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.write(written, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Compares a run that has failed with the last one that passed.
     *
     * @return null if none is known
     * @throws IOException if it can't be read, or is damaged
     */
    public @Nullable PassedComparison compare(Key key, TestReport failed) throws IOException {
        Path file = folder.resolve(key.fileName());
        if (!Files.exists(file)) {
            return null;
        }
        try {
            PassedRecord.Read passed =
                    PassedRecord.read(key.id(), unzipped(Files.readAllBytes(file)));
            return PassedComparison.of(
                    passed.started(),
                    PassedComparison.stanzas(new Diagram(passed.run())),
                    PassedComparison.stanzas(new Diagram(failed.run())));
        } catch (RuntimeException e) {
            // Whatever is wrong with the file, the test has failed by something else.
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readNBytes(MOST_BYTES * 3), StandardCharsets.UTF_8);
        }
    }

    /** Deletes what is too old, and the oldest if there are too many. */
    public void prune() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Dated(Path file, FileTime time) {}
        List<Dated> newest = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                newest.add(new Dated(file, time(file)));
            }
        }
        newest.sort(Comparator.comparing(Dated::time).reversed());
        FileTime oldest = FileTime.from(Instant.now().minus(LONGEST));
        for (int i = 0; i < newest.size(); i++) {
            if (i >= MOST_FILES || newest.get(i).time().compareTo(oldest) < 0) {
                Files.deleteIfExists(newest.get(i).file());
            }
        }
    }

    /** Another JVM may have deleted it. */
    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.MAX);
        }
    }
}
