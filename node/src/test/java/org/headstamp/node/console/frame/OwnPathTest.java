package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/cases?before=12",
                "/console/registry?serial=AB*12&make=*",
                "/console/cases/XA-01890000-0000-7000-8000-000000000000"
            })
    void pagesOfTheConsoleAreComeBackTo(String path) {
        assertThat(OwnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example/console",
                "https://evil.example/console",
                "/console//evil.example",
                "/console/../api/v1/cases",
                "/consoles",
                "/console/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/api/v1/cases"
            })
    void everythingElseLeadsToTheFirstPage(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(OwnPath.FIRST);
    }

    @Test
    void anAddressHasABound() {
        assertThat(OwnPath.of("/console/" + "x".repeat(2000))).isEqualTo(OwnPath.FIRST);
    }
}
