package org.headstamp.node.console.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.registry.imports.ImportId;
import org.headstamp.node.registry.imports.RegisterImport;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.RegisterFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportViewTest {
    @ParameterizedTest
    @CsvSource({"0, 0, false", "24, 0, false", "25, 0, true", "49, 25, false", "80, 50, true"})
    void progressIsToldInSteps(long done, int told, boolean news) {
        assertThat(view(RegisterImport.State.RUNNING, done, told).news()).isEqualTo(news);
    }

    @Test
    void theEndIsToldOnceItIsThereAndNothingOnAWholePage() {
        assertThat(view(RegisterImport.State.BROKEN, 80, 75).news()).isTrue();
        assertThat(view(RegisterImport.State.BROKEN, 80, null).news()).isFalse();
    }

    private static ImportView view(RegisterImport.State state, long done, @Nullable Integer told) {
        var taken = new RegisterImport(
                new ImportId(new UUID(1, 2)),
                RegisterFile.LOTS,
                ImportMode.ALL_OR_NOTHING,
                "lots.csv",
                "registrar",
                Instant.EPOCH,
                100,
                done,
                Instant.EPOCH,
                state,
                null);
        return new ImportView(taken, 0, told);
    }
}
