package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeConfigTest {
    private static final Map<String, String> WHOLE = Map.of(
            "headstamp.notice.enabled", "true",
            "headstamp.notice.console-address", "https://console.example/console",
            "quarkus.mailer.from", "headstamp@police.example",
            "quarkus.mailer.mock", "false");

    @Test
    void nothingIsSentUnlessSomebodySwitchesItOn() {
        var config = read(Map.of()).getConfigMapping(NoticeConfig.class);
        assertThat(config.enabled()).isFalse();
        assertThat(config.workers()).isTrue();
        assertThat(config.consoleAddress()).isEmpty();
        assertThat(config.pause()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.near()).isEqualTo(Duration.ofDays(1));
        assertThat(config.look()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.waiting()).isEqualTo(10_000);
        assertThat(config.claim()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.attempts()).isEqualTo(24);
        assertThat(config.longestPause()).isEqualTo(Duration.ofHours(1));
        assertThat(config.codeLife()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyKeyIsRead() {
        var config = read(Map.ofEntries(
                        Map.entry("headstamp.exchange.workers", "false"),
                        Map.entry("headstamp.notice.enabled", "true"),
                        Map.entry("headstamp.notice.console-address", "https://console.example/console"),
                        Map.entry("headstamp.notice.pause", "PT5M"),
                        Map.entry("headstamp.notice.near", "PT48H"),
                        Map.entry("headstamp.notice.look", "PT30S"),
                        Map.entry("headstamp.notice.waiting", "7"),
                        Map.entry("headstamp.notice.claim", "PT3M"),
                        Map.entry("headstamp.notice.attempts", "3"),
                        Map.entry("headstamp.notice.longest-pause", "PT2H"),
                        Map.entry("headstamp.notice.code-life", "PT15M")))
                .getConfigMapping(NoticeConfig.class);
        assertThat(config.enabled()).isTrue();
        assertThat(config.workers()).as("as messages are sent").isFalse();
        assertThat(config.consoleAddress()).contains(URI.create("https://console.example/console"));
        assertThat(config.pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.near()).isEqualTo(Duration.ofDays(2));
        assertThat(config.look()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.waiting()).isEqualTo(7);
        assertThat(config.claim()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.attempts()).isEqualTo(3);
        assertThat(config.longestPause()).isEqualTo(Duration.ofHours(2));
        assertThat(config.codeLife()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aNodeStartsOnlyIfItCanReallySend() {
        assertThatCode(() -> start(WHOLE)).doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
        refuses("quarkus.mailer.mock", "true", "quarkus.mailer.mock must be false");
        refuses("quarkus.mailer.from", "", "quarkus.mailer.from must be");
        for (var wrong :
                new String[] {"", "console", "ftp://console.example", "https:///console", "https://a:b@c.example"}) {
            refuses("headstamp.notice.console-address", wrong, "headstamp.notice.console-address must be");
        }
    }

    @Test
    void theProgramComesWithTlsRequiredAndRealSending() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .contains("quarkus.mailer.mock=false", "quarkus.mailer.start-tls=REQUIRED");
    }

    @Test
    void pausesBetweenAttemptsGrowToABound() {
        var longest = Duration.ofHours(1);
        assertThat(LetterTries.pause(1, longest)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LetterTries.pause(4, longest)).isEqualTo(Duration.ofMinutes(8));
        assertThat(LetterTries.pause(7, longest)).isEqualTo(Duration.ofHours(1));
        assertThat(LetterTries.pause(Integer.MAX_VALUE, longest)).isEqualTo(Duration.ofHours(1));
    }

    private static void refuses(String key, String value, String message) {
        var settings = new HashMap<>(WHOLE);
        settings.put(key, value);
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("headstamp.notice.enabled is true, and " + message);
    }

    private static void start(Map<String, String> settings) {
        var config = read(settings);
        new PostCheck(config.getConfigMapping(NoticeConfig.class), config).start(new StartupEvent());
    }

    private static SmallRyeConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(NoticeConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
