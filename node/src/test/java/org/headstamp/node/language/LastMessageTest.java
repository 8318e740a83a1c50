package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence of silence says which message arrived last, or that none did: messages are numbered from 1. */
class LastMessageTest {
    static Stream<LanguageFile> all() throws IOException {
        return Stream.concat(Stream.of(LanguageFile.shipped("en")), LanguageFilesTest.others());
    }

    @ParameterizedTest
    @MethodSource("all")
    void noMessageHasTheNumberZero(LanguageFile file) {
        for (var key : new String[] {"paper.not-acknowledged", "paper.not-answered"}) {
            var text = new Text(file.texts().getOrDefault(key, ""), file.tag());
            assertThat(text.with("Asteria", "noon", 0L))
                    .contains("Asteria", "noon")
                    .doesNotContainPattern("\\p{Nd}");
            assertThat(text.with("Asteria", "noon", 7L)).containsPattern("\\p{Nd}");
        }
    }
}
