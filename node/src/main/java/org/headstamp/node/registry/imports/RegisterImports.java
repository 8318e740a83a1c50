package org.headstamp.node.registry.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.headstamp.node.Checked;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.RegisterFile;
import org.headstamp.node.registry.intake.RegistryImport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports register files, at once or while their sender goes on with something else, and tells how far each has come. */
@Singleton
public class RegisterImports {
    /** The longest list. */
    public static final int MOST = 200;

    private static final Logger LOG = Logger.getLogger(RegisterImports.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int LONGEST_NAME = 200;

    private final RegistryImport intake;
    private final ImportBook book;
    private final RegisterImportRepository imports;
    private final NodeConfig node;
    private final NodeClock clock;

    RegisterImports(
            RegistryImport intake,
            ImportBook book,
            RegisterImportRepository imports,
            NodeConfig node,
            NodeClock clock) {
        this.node = node;
        this.intake = intake;
        this.book = book;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Imports a file that arrives now. It ends as {@link RegistryImport#importFile} does.
     *
     * @param size in bytes; 0 when not known
     */
    public ImportReport importNow(Operator by, RegisterFile kind, ImportMode mode, InputStream content, long size) {
        requireRegistrar(by);
        return run(by, book.start(by, kind, mode, "", size), content);
    }

    /**
     * Announces the import of a file that is here; {@link #carryOut} does it once the announcement is committed.
     *
     * @param fileName as its sender calls it
     * @throws org.headstamp.node.InvalidValueException if too many run already
     */
    @Transactional
    public RegisterImport announce(Operator by, RegisterFile kind, ImportMode mode, String fileName, long size) {
        requireRegistrar(by);
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return book.start(by, kind, mode, Checked.optionalText("fileName", name, LONGEST_NAME), size);
    }

    /**
     * Imports an announced file in the background.
     *
     * @param uploaded is moved away, and deleted at the end
     */
    public void carryOut(Operator by, RegisterImport announced, Path uploaded) {
        requireRegistrar(by);
        var file = taken(uploaded, announced.id());
        var unused = Thread.ofVirtual().name("import-" + announced.id()).start(() -> {
            try (var content = Files.newInputStream(file)) {
                var report = run(by, announced, content);
                LOG.infof("import %s: %s", announced.id(), report.outcome());
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "import %s broke off", announced.id());
            } finally {
                delete(file);
            }
        });
    }

    /** One import. */
    @Transactional
    public RegisterImport get(Operator by, ImportId id) {
        requireReader(by);
        return imports.get(id).at(clock.now());
    }

    /** Imports, the newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<RegisterImport> before(Operator by, @Nullable ImportId id, int most) {
        requireReader(by);
        return imports.before(id, Math.clamp(most, 1, MOST)).stream()
                .map(each -> each.at(clock.now()))
                .toList();
    }

    /** A digest of the list of all imports; it is another one once one began, ended or broke off. */
    @Transactional
    public String standing() {
        return imports.standing(clock.now().minus(RegisterImport.SILENCE));
    }

    private ImportReport run(Operator by, RegisterImport started, InputStream content) {
        var done = new AtomicLong();
        var over = new CountDownLatch(1);
        var unused = Thread.ofVirtual().name("import-beat").start(() -> beat(started.id(), done, over));
        try {
            var report = intake.importFile(started.kind(), new CountedStream(content, done), started.mode(), by);
            book.finished(started.id(), report);
            return report;
        } catch (RuntimeException e) {
            book.broken(started.id());
            throw e;
        } finally {
            over.countDown();
        }
    }

    /** Says that the import goes on until it is over. */
    private void beat(ImportId id, AtomicLong done, CountDownLatch over) {
        try {
            while (!over.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                book.seen(id, done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path taken(Path uploaded, ImportId id) {
        try {
            var spool = Files.createDirectories(node.dataDirectory().resolve("spool"));
            return Files.move(uploaded, spool.resolve("upload-" + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRegistrar(Operator by) {
        if (!by.is(Role.REGISTRAR)) {
            throw new NotPermittedException(by, "import records");
        }
    }

    private static void requireReader(Operator by) {
        by.require("see imports", Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
