package org.headstamp.node.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentConfigTest {
    @Test
    void withoutSettingsFilesAreInPostgresqlAndMayBeAsLargeAsTheSchemaAllows() {
        var config = read(Map.of());
        assertThat(config.directory()).isEmpty();
        assertThat(config.chunkBytes()).isEqualTo(256 << 10);
        assertThat(config.largestBytes()).isEqualTo(256L << 20);
        assertThat(config.largestPixels()).isEqualTo(100_000_000);
        assertThat(config.drawnBytes()).isEqualTo(20 << 20);
        assertThat(config.perMessage()).isEqualTo(32);
        assertThat(config.bytesPerMessage()).isEqualTo(1L << 30);
        assertThat(config.unfinishedPerPeer()).isEqualTo(4L << 30);
        assertThat(config.keptPerPeer()).isEqualTo(1L << 40);
        assertThat(config.fetches()).isEqualTo(8);
        assertThat(config.fetchesPerPeer()).isEqualTo(2);
        assertThat(config.givenPerPeer()).isEqualTo(4);
        assertThat(config.progress()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.claim()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.leftOver()).isEqualTo(Duration.ofDays(1));
        assertThat(config.wrongContents()).isEqualTo(3);
        assertThat(config.patience()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void everyKeyIsRead() {
        var config = read(Map.ofEntries(
                Map.entry("headstamp.attachments.directory", "/files"),
                Map.entry("headstamp.attachments.chunk-bytes", "70000"),
                Map.entry("headstamp.attachments.largest-bytes", "1"),
                Map.entry("headstamp.attachments.largest-pixels", "2"),
                Map.entry("headstamp.attachments.drawn-bytes", "14"),
                Map.entry("headstamp.attachments.per-message", "3"),
                Map.entry("headstamp.attachments.bytes-per-message", "4"),
                Map.entry("headstamp.attachments.unfinished-per-peer", "5"),
                Map.entry("headstamp.attachments.kept-per-peer", "6"),
                Map.entry("headstamp.attachments.fetches", "7"),
                Map.entry("headstamp.attachments.fetches-per-peer", "8"),
                Map.entry("headstamp.attachments.given-per-peer", "9"),
                Map.entry("headstamp.attachments.progress", "10s"),
                Map.entry("headstamp.attachments.claim", "11s"),
                Map.entry("headstamp.attachments.left-over", "15s"),
                Map.entry("headstamp.attachments.wrong-contents", "12"),
                Map.entry("headstamp.attachments.patience", "13s")));
        assertThat(config.directory()).contains(Path.of("/files"));
        assertThat(config.chunkBytes()).isEqualTo(70_000);
        assertThat(config.largestBytes()).isEqualTo(1);
        assertThat(config.largestPixels()).isEqualTo(2);
        assertThat(config.drawnBytes()).isEqualTo(14);
        assertThat(config.perMessage()).isEqualTo(3);
        assertThat(config.bytesPerMessage()).isEqualTo(4);
        assertThat(config.unfinishedPerPeer()).isEqualTo(5);
        assertThat(config.keptPerPeer()).isEqualTo(6);
        assertThat(config.fetches()).isEqualTo(7);
        assertThat(config.fetchesPerPeer()).isEqualTo(8);
        assertThat(config.givenPerPeer()).isEqualTo(9);
        assertThat(config.progress()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.claim()).isEqualTo(Duration.ofSeconds(11));
        assertThat(config.leftOver()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.wrongContents()).isEqualTo(12);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(13));
    }

    private static AttachmentConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AttachmentConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AttachmentConfig.class);
    }
}
