package org.headstamp.node.attachment.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Files that belong to messages and travel apart. */
@ConfigMapping(prefix = "headstamp.attachments")
public interface AttachmentConfig {
    /**
     * Where new files are kept; without it, in PostgreSQL. All replicas of a node need the same directory. Files that came
     * before this was changed stay where they are, and the directory must stay with them.
     */
    Optional<Path> directory();

    /** Bytes that are written at once, which is also what a file takes of memory while it comes or goes. */
    @WithDefault("262144")
    @Min(65536)
    @Max(1048576)
    int chunkBytes();

    /** Bytes of the largest file; the schema of messages allows no more than 268435456. */
    @WithDefault("268435456")
    @Min(1)
    @Max(268435456)
    long largestBytes();

    /** Pixels of the largest image, width times height. */
    @WithDefault("100000000")
    @Min(1)
    long largestPixels();

    /** Bytes of the largest image that pages show; a larger one is only ever a download. */
    @WithDefault("20971520")
    @Min(1)
    @Max(268435456)
    int drawnBytes();

    /** Files of one message; the schema of messages allows no more than 32. */
    @WithDefault("32")
    @Min(1)
    @Max(32)
    int perMessage();

    /** Bytes of all files of one message. */
    @WithDefault("1073741824")
    @Min(1)
    long bytesPerMessage();

    /** Bytes of files of one State that are begun and not complete; more of its files wait until there is room. */
    @WithDefault("4294967296")
    @Min(1)
    long unfinishedPerPeer();

    /** Bytes of complete files of one State; more of its files wait until this is raised. */
    @WithDefault("1099511627776")
    @Min(1)
    long keptPerPeer();

    /** Files that are fetched at a time by this process. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int fetches();

    /** Files that all replicas of this node fetch from one State at a time. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int fetchesPerPeer();

    /** Files that this process gives to one State at a time. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int givenPerPeer();

    /** A State that gives less than 64 KiB of a file in this time loses its turn. */
    @WithDefault("90s")
    Duration progress();

    /** How long a fetch that does not go on counts as under way; after a crash another process goes on with it then. */
    @WithDefault("5m")
    Duration claim();

    /**
     * How long a file lies unwritten in the directory until it is removed if nothing refers to it, as a crash leaves one;
     * less than an hour counts as an hour, since a file that is being written must stay.
     */
    @WithDefault("1d")
    Duration leftOver();

    /** How often the bytes of a file may turn out not to be what was announced until it is refused. */
    @WithDefault("3")
    @Min(1)
    int wrongContents();

    /** How long a file is asked for until it is refused. */
    @WithDefault("30d")
    Duration patience();
}
