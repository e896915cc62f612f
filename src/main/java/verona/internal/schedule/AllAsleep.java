package verona.internal.schedule;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nothing moves when all threads of this JVM and of the processes that it has started sleep,
 * servers and programs perhaps: each waits for another, for a socket or for a time, and nobody is
 * awake who could wake one. Linux says of each thread whether it sleeps and how often it has been
 * given a processor. What is written to a socket of this machine has woken its reader when the
 * write returns, or has woken the kernel's own thread that carries it on when there is much to
 * carry; so that one has to sleep, too.
 *
 * <p>The threads are looked at one after the other. So they are looked at twice: if none has run in
 * between, and all sleep the second time, then all slept at the moment between.
 *
 * <p>That holds for the threads by which a JVM compiles and collects garbage, too: others wait for
 * their locks. Only the one that wakes by the clock to count time is left out.
 */
final class AllAsleep implements Rest {

    private static final Path SELF = Path.of("/proc/thread-self");
    private static final long PAUSE_NANOS = 20_000;
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final Set<String> IGNORED = Set.of("VM Periodic Tas");

    private final Map<String, LookedAt> known = new HashMap<>();
    private List<File> folders = List.of();

    /** Whether this machine says what its threads do. */
    static boolean isKnown() {
        return Files.isReadable(SELF.resolve("stat"))
                && Files.isReadable(SELF.resolve("schedstat"));
    }

    /** Of this JVM, those that it has started by now, and those of the kernel that count. */
    private static List<File> processes() {
        Stream<String> started =
                ProcessHandle.current().descendants().map(each -> String.valueOf(each.pid()));
        return Stream.of(Stream.of("self"), started, Carriers.IDS.stream())
                .flatMap(ids -> ids)
                .map(id -> new File("/proc/" + id + "/task"))
                .toList();
    }

    /** The kernel's threads that carry packets on. A container does not see them. */
    private static final class Carriers {

        private static final List<String> IDS =
                Stream.of(Objects.requireNonNullElse(new File("/proc").list(), new String[0]))
                        .filter(id -> id.matches("[0-9]+") && isOne(id))
                        .toList();

        private static boolean isOne(String id) {
            try {
                return Files.readString(Path.of("/proc", id, "comm")).startsWith("ksoftirqd/");
            } catch (IOException e) {
                return false; // It has ended.
            }
        }
    }

    @Override
    public void await() throws InterruptedException {
        try {
            String self = Files.readSymbolicLink(SELF).getFileName().toString();
            if (folders.isEmpty()) {
                folders = processes();
            }
            long begun = System.nanoTime();
            long before = -1;
            while (System.nanoTime() - begun < MOST_NANOS) {
                long runs = runsWhileAsleep(self);
                if (runs >= 0 && runs == before) {
                    return;
                }
                before = runs;
                if (runs < 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("this machine does not say which threads sleep", e);
        }
    }

    /** A number that differs if a thread has run, come or gone; -1 if one is awake. */
    private long runsWhileAsleep(String self) {
        long runs = 0;
        int count = 0;
        for (File folder : folders) {
            String[] ids = folder.list();
            for (String id : ids == null ? new String[0] : ids) {
                LookedAt thread = known.get(id);
                if (thread == null) {
                    thread = new LookedAt(new File(folder, id));
                    known.put(id, thread);
                }
                long own = id.equals(self) ? 0 : thread.runsWhileAsleep();
                if (own < 0) {
                    return -1;
                }
                // A list is not whole if a thread ends meanwhile: both times it has to be the same.
                runs = 31 * runs + 17 * id.hashCode() + own;
                count++;
            }
        }
        if (known.size() > 2 * count) {
            forgetEnded();
        }
        return Math.abs(runs);
    }

    private void forgetEnded() {
        for (Iterator<LookedAt> all = known.values().iterator(); all.hasNext(); ) {
            LookedAt thread = all.next();
            if (thread.hasEnded) {
                thread.close();
                all.remove();
            }
        }
    }

    @Override
    public void close() {
        known.values().forEach(LookedAt::close);
        known.clear();
    }

    /** A thread, and what Linux says of it, in files that stay open. */
    private static final class LookedAt {

        private final File folder;
        private final byte[] buffer = new byte[512];
        private @Nullable RandomAccessFile stat;
        private @Nullable RandomAccessFile schedule;
        private boolean isIgnored;
        private boolean hasEnded;

        LookedAt(File folder) {
            this.folder = folder;
        }

        /** How often it has run; -1 if it does not sleep, 0 if it takes no part. */
        long runsWhileAsleep() {
            if (isIgnored || hasEnded) {
                return 0;
            }
            try {
                RandomAccessFile states = stat;
                RandomAccessFile times = schedule;
                if (states == null || times == null) {
                    states = new RandomAccessFile(new File(folder, "stat"), "r");
                    stat = states;
                    times = new RandomAccessFile(new File(folder, "schedstat"), "r");
                    schedule = times;
                }
                String says = read(states);
                int end = says.lastIndexOf(')');
                String name = says.substring(says.indexOf('(') + 1, end);
                isIgnored = IGNORED.contains(name);
                char state = says.charAt(end + 2);
                if (!isIgnored && (state == 'R' || state == 'D')) {
                    return -1;
                }
                return isIgnored ? 0 : Long.parseLong(read(times).strip().split(" ")[2]);
            } catch (IOException | IndexOutOfBoundsException e) {
                hasEnded = true;
                return 0;
            }
        }

        private String read(RandomAccessFile file) throws IOException {
            file.seek(0);
            int count = file.read(buffer);
            return new String(buffer, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
        }

        void close() {
            close(stat);
            close(schedule);
        }

        private static void close(@Nullable RandomAccessFile file) {
            if (file != null) {
                try {
                    file.close();
                } catch (IOException e) {
                    // It was only read.
                    return;
                }
            }
        }
    }
}
