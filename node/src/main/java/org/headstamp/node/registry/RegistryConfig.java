package org.headstamp.node.registry;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The State's own records: how much one import, one look-up and one answer may take. */
@ConfigMapping(prefix = "headstamp.registry")
public interface RegistryConfig {
    /** Name under which the built-in register stands in answers. */
    @WithDefault("National register")
    String name();

    /** Candidates that one look-up returns at most. */
    @WithDefault("50")
    int candidateLimit();

    /**
     * Records that the look-up of one partly read mark goes through at most, wherever what is readable leaves it to begin.
     * Beyond that it says that there may be more.
     */
    @WithDefault("20000")
    int patternReach();

    /** Transfers that one history shows at most; with a gap before each it still fits the 2,000 events of an answer. */
    @WithDefault("1000")
    int historyLimit();

    /** Records on one page of a list at most. */
    @WithDefault("200")
    int pageLimit();

    /** Rejected rows that the report of an import lists; the rest is counted. */
    @WithDefault("1000")
    int rejectLimit();

    /** Characters that one row of a file may have. */
    @WithDefault("8192")
    int rowLength();

    /** Size of a file to import. */
    @WithDefault("64G")
    MemorySize fileSize();

    /** Time that the loading of one file into the database may take. */
    @WithDefault("PT2H")
    Duration loadTime();
}
