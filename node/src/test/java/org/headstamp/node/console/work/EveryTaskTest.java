package org.headstamp.node.console.work;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of task comes up somewhere, and each leads to a page that there is. */
class EveryTaskTest {
    private static final Path SOURCES = Path.of("src/main/java/org/headstamp/node");
    private static final CaseId CASE = new CaseId(new MemberState("XA"), new UUID(1, 1));
    private static final UUID SUBJECT = new UUID(2, 2);

    /** Their places are parts of pages, which not every subject has; {@link WorkViewTest} names them. */
    private static final EnumSet<TaskKind> ABOUT_LOTS = EnumSet.of(TaskKind.READ_LOT_ALERT, TaskKind.READ_LOT_MATCH);

    /** What ends tasks or looks for them does not open any. */
    private static final Pattern OPENS_NONE =
            Pattern.compile("import [^;]*;|\\b(?:done|isOpen|dueBy)\\([^;]*;|EnumSet\\.of\\([^;]*;");

    /** Outside of the feature of tasks itself and of pages, which open none. */
    private static final String FEATURES = sources(SOURCES)
            .filter(file -> !file.startsWith(SOURCES.resolve("console")) && !file.startsWith(SOURCES.resolve("notice")))
            .filter(file -> !file.endsWith("TaskKind.java") && !file.endsWith("TaskRepository.java"))
            .filter(file -> !file.endsWith("WaitingDrafts.java") && !file.endsWith("TaskRow.java"))
            .map(EveryTaskTest::text)
            .map(text -> OPENS_NONE.matcher(text).replaceAll(""))
            .collect(joining());

    private static final List<Pattern> PAGES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.headstamp.node.console")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(GET.class))
                    .map(method -> method.getOwner()
                                    .getAnnotationOfType(jakarta.ws.rs.Path.class)
                                    .value()
                            + method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                                    .map(jakarta.ws.rs.Path::value)
                                    .orElse(""))
                    .map(address -> Pattern.compile(address.replaceAll("\\{[^}]*}", "[^/]+")))
                    .toList();

    @ParameterizedTest
    @EnumSource
    void somethingOpensIt(TaskKind kind) {
        assertThat(FEATURES).containsPattern("\\b" + kind + "\\b");
    }

    /** The subjects are those that places are known for. */
    static Stream<String> subjects() {
        var places = text(SOURCES.resolve(Path.of("console", "work", "TaskPlace.java")));
        return Stream.concat(
                Stream.of("something new"),
                Pattern.compile("\"([a-z-]+)\"(?=[^;]*->)")
                        .matcher(places)
                        .results()
                        .map(found -> found.group(1)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void itLeadsToAPage(String subject) {
        for (var kind : EnumSet.complementOf(ABOUT_LOTS)) {
            var place = TaskPlace.of(new Task(
                    new TaskId(new UUID(3, 3)),
                    kind,
                    kind.role(),
                    null,
                    CASE,
                    subject,
                    SUBJECT.toString(),
                    null,
                    Instant.EPOCH,
                    null,
                    null,
                    Task.State.OPEN));
            assertThat(PAGES)
                    .as(kind + " about a " + subject + " at " + place)
                    .anyMatch(page -> page.matcher(place).matches());
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
