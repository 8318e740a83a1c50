package org.headstamp.node.registry;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Bounds of the registry that a test sets; the names are those of the keys. */
public record RegistryBounds(
        String name,
        int candidateLimit,
        int patternReach,
        int historyLimit,
        int pageLimit,
        int rejectLimit,
        int rowLength,
        MemorySize fileSize,
        Duration loadTime)
        implements RegistryConfig {
    public static final RegistryBounds USUAL = new RegistryBounds(
            "National register", 50, 20_000, 1000, 200, 1000, 8192, bytes(1L << 30), Duration.ofMinutes(5));

    public RegistryBounds rejects(int limit) {
        return new RegistryBounds(
                name, candidateLimit, patternReach, historyLimit, pageLimit, limit, rowLength, fileSize, loadTime);
    }

    public RegistryBounds candidates(int limit) {
        return new RegistryBounds(
                name, limit, patternReach, historyLimit, pageLimit, rejectLimit, rowLength, fileSize, loadTime);
    }

    public RegistryBounds reach(int limit) {
        return new RegistryBounds(
                name, candidateLimit, limit, historyLimit, pageLimit, rejectLimit, rowLength, fileSize, loadTime);
    }

    public RegistryBounds history(int limit) {
        return new RegistryBounds(
                name, candidateLimit, patternReach, limit, pageLimit, rejectLimit, rowLength, fileSize, loadTime);
    }

    public RegistryBounds file(long bytes) {
        return new RegistryBounds(
                name,
                candidateLimit,
                patternReach,
                historyLimit,
                pageLimit,
                rejectLimit,
                rowLength,
                bytes(bytes),
                loadTime);
    }

    public RegistryBounds row(int length) {
        return new RegistryBounds(
                name, candidateLimit, patternReach, historyLimit, pageLimit, rejectLimit, length, fileSize, loadTime);
    }

    private static MemorySize bytes(long number) {
        return new MemorySize(BigInteger.valueOf(number));
    }
}
