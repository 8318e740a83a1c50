package org.headstamp.node.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.registry.imports.RegisterImport.State;
import org.headstamp.node.registry.intake.Csv;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportOutcome;
import org.headstamp.node.registry.intake.RegisterFile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RegisterImportsTest {
    private static final Operator REGISTRAR = RegistryFixture.REGISTRAR;
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));

    @Inject
    RegisterImports imports;

    @Inject
    ImportBook book;

    @Inject
    RegisterImportRepository repository;

    @Inject
    TestClock clock;

    @Test
    void anImportInTheBackgroundEndsWithItsReportAndDeletesTheFile() throws IOException {
        var rows = Csv.PARTIES + "p-" + RegistryFixture.fresh() + ",DEALER,Southern Arms,XB,\n";
        var file = Files.writeString(Files.createTempFile("rows", ".csv"), rows);
        var announced = announce(rows.length());
        imports.carryOut(REGISTRAR, announced, file);
        await().until(() -> now(announced).state() == State.FINISHED);
        var finished = now(announced);
        assertThat(Objects.requireNonNull(finished.report()).outcome()).isEqualTo(ImportOutcome.IMPORTED);
        assertThat(finished.percent()).isEqualTo(100);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatBreaksOffIsBroken() {
        var before = imports.before(REGISTRAR, null, 1);
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(
                        () -> imports.importNow(REGISTRAR, RegisterFile.PARTIES, ImportMode.ALL_OR_NOTHING, broken, 0))
                .isInstanceOf(UncheckedIOException.class);
        var last = imports.before(REGISTRAR, null, 1).getFirst();
        assertThat(before).doesNotContain(last);
        assertThat(last.state()).isEqualTo(State.BROKEN);
    }

    @Test
    void onlySoManyRunAtOnceAndWhatNobodyRunsAnyMoreHasBrokenOff() {
        var tomorrow = Duration.ofDays(1);
        var announced = new ArrayList<RegisterImport>();
        clock.later(tomorrow, () -> {
            for (int i = 0; i < ImportBook.MOST_AT_ONCE; i++) {
                announced.add(announce(1));
            }
            assertThatThrownBy(() -> announce(1))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("3 imports run already");
            assertThat(announced).allSatisfy(one -> assertThat(now(one).state()).isEqualTo(State.RUNNING));
        });
        clock.later(tomorrow.plus(RegisterImport.SILENCE).plusSeconds(9), () -> {
            assertThat(announced).allSatisfy(one -> assertThat(now(one).state()).isEqualTo(State.BROKEN));
            announced.add(announce(1));
        });
        // Their ids are of tomorrow: left there, they would be the newest of every list.
        QuarkusTransaction.requiringNew()
                .run(() ->
                        announced.forEach(one -> repository.deleteById(one.id().value())));
    }

    @Test
    void onlyTheNewestAreKept() {
        var old = announce(1);
        var young = announce(1);
        book.broken(old.id());
        book.broken(young.id());
        QuarkusTransaction.requiringNew().run(() -> repository.forget(1));
        assertThat(now(young).state()).isEqualTo(State.BROKEN);
        assertThatThrownBy(() -> now(old)).isInstanceOf(UnknownImportException.class);
    }

    @Test
    void importsAreForThoseAloneWhoKeepOrUseTheRegisters() {
        assertThatThrownBy(() -> imports.announce(OFFICER, RegisterFile.LOTS, ImportMode.ALL_OR_NOTHING, "rows.csv", 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> imports.before(OFFICER, null, 1)).isInstanceOf(NotPermittedException.class);
        var unknown = new ImportId(UUID.randomUUID());
        assertThatThrownBy(() -> imports.get(OFFICER, unknown)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> imports.get(REGISTRAR, unknown)).isInstanceOf(UnknownImportException.class);
    }

    private RegisterImport announce(long size) {
        return imports.announce(REGISTRAR, RegisterFile.PARTIES, ImportMode.ALL_OR_NOTHING, "x".repeat(300), size);
    }

    private RegisterImport now(RegisterImport one) {
        return imports.get(REGISTRAR, one.id());
    }
}
