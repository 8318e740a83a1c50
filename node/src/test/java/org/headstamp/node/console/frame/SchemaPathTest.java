package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaPathTest {
    private static final List<String> FIELDS =
            List.of("authority", "nationalCaseNumber", "acknowledge-localReference", "once", "lot");

    @ParameterizedTest
    @CsvSource({
        "trace_request.requesting_authority.national_case_number, nationalCaseNumber",
        "trace_request.requesting_authority.name, authority",
        "acknowledgement.local_reference, acknowledge-localReference",
        "lot_alert.lot.raw, lot",
        "trace_request.items[0].ammunition.lots[0].raw,",
        "trace_request.circumstances.area,"
    })
    void aFieldIsFoundByTheEndOfThePath(String path, String field) {
        assertThat(SchemaPath.in(FIELDS, path).orElse(null)).isEqualTo(field);
    }
}
