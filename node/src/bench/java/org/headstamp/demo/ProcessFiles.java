package org.headstamp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What Linux tells of a process, by proc(5). */
record ProcessFiles(long pid) {
    private static final double TICKS_A_SECOND = 100;
    private static final double KILOBYTES_A_MEGABYTE = 1024;
    /** Fields of {@code stat} are counted from 1; the name before the third may have blanks in it. */
    private static final int AFTER_NAME = 3;

    private static final int UTIME = 14;
    private static final int CSTIME = 17;

    /** CPU seconds of it and of those of its children that have ended. */
    double cpuSeconds() {
        try {
            var stat = Files.readString(file("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Arrays.stream(fields, UTIME - AFTER_NAME, CSTIME - AFTER_NAME + 1)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with all processes below it. */
    double cpuSecondsOfAll() {
        var below = ProcessHandle.of(pid).map(ProcessHandle::descendants).orElseGet(Stream::of);
        return cpuSeconds()
                + below.mapToDouble(child -> new ProcessFiles(child.pid()).cpuSeconds())
                        .sum();
    }

    double residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** From now on counts anew how much is resident at most. */
    void forgetMostResident() throws IOException {
        Files.writeString(file("clear_refs"), "5");
    }

    /** The most that was resident since it began, or since that was forgotten. */
    double mostResidentMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private double megabytes(String field) throws IOException {
        try (var lines = Files.lines(file("status"))) {
            var line = lines.filter(each -> each.startsWith(field)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES_A_MEGABYTE;
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
