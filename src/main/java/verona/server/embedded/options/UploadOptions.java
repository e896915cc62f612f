package verona.server.embedded.options;

import java.time.Duration;
import java.util.List;

/**
 * The limits for files that clients upload (XEP-0363).
 *
 * @param fileSize the maximum size of a file, in bytes
 * @param totalSize the maximum size of all files together, in bytes
 * @param types the allowed media types, such as {@code image/*}; empty to allow all
 * @param slotLifetime how long a slot can be used for uploading the file
 */
public record UploadOptions(
        int fileSize, long totalSize, List<String> types, Duration slotLifetime) {

    /** Files of every type, 10 MB each and 100 MB in all, within 5 minutes. */
    public static final UploadOptions DEFAULT =
            new UploadOptions(10_000_000, 100_000_000, List.of(), Duration.ofMinutes(5));

    /** These options with another maximum size of a file, in bytes. */
    public UploadOptions withFileSize(int bytes) {
        return new UploadOptions(bytes, totalSize, types, slotLifetime);
    }

    /** These options with another maximum size of all files together, in bytes. */
    public UploadOptions withTotalSize(long bytes) {
        return new UploadOptions(fileSize, bytes, types, slotLifetime);
    }

    /** These options with other media types. */
    public UploadOptions withTypes(String... others) {
        return new UploadOptions(fileSize, totalSize, List.of(others), slotLifetime);
    }

    /** These options with another lifetime of a slot. */
    public UploadOptions withSlotLifetime(Duration other) {
        return new UploadOptions(fileSize, totalSize, types, other);
    }
}
