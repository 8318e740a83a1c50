package org.headstamp.node.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Local accounts and log-in. */
@ConfigMapping(prefix = "headstamp.identity")
public interface IdentityConfig {
    /**
     * JSON file of the first accounts, readable by its owner only: a list of {@code name}, {@code unit}, {@code roles}
     * and either {@code bcrypt} or {@code passwordFile}. Accounts that exist already are left as they are.
     */
    Optional<Path> bootstrapFile();

    /** Cost of bcrypt for new passwords: 2 to this power rounds. */
    @WithDefault("12")
    @Min(10)
    @Max(15)
    int bcryptCost();

    /** Refused log-ins in a row after which an account is locked. */
    @WithDefault("10")
    @Min(3)
    @Max(1000)
    int failuresBeforeLock();

    /** For how long an account is locked; it opens again by itself. */
    @WithDefault("PT5M")
    Duration lock();

    /** For how long a password that was right need not go through bcrypt again in this process. */
    @WithDefault("PT5M")
    Duration passwordMemory();
}
