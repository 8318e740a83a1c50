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
     * and either {@code bcrypt}, the hash of a password that the holder chose, or {@code passwordFile}, a first password
     * that the holder must replace at the first log-in. Accounts that exist already are left as they are.
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

    /** For how long an account is then locked; it opens again by itself. Each further failure doubles it. */
    @WithDefault("PT5M")
    Duration lock();

    /** The longest that an account is locked for one more failure. */
    @WithDefault("PT1H")
    Duration longestLock();

    /** For how long a password that was right need not go through bcrypt again in this process. */
    @WithDefault("PT5M")
    Duration passwordMemory();

    /** {@code OPTIONAL}, or {@code REQUIRED}: an account without second factor gets no further than to set one up. */
    @WithDefault("OPTIONAL")
    SecondFactorRule secondFactor();

    /**
     * File with the key that seals the secrets of second factors, made at first use and readable by its owner only. All
     * replicas of a node need the same; without it nobody's second factor works.
     */
    @WithDefault("${headstamp.data-directory:data}/second-factor.key")
    Path secondFactorKeyFile();

    /** Sessions of the console. */
    SessionLimits session();

    /** Log-in at the State's own identity provider. */
    ProviderConfig oidc();

    /** How long sessions last, and how many there may be. */
    interface SessionLimits {
        /** A session ends when it was not used for so long. */
        @WithDefault("PT30M")
        Duration idle();

        /** It ends after so long even in use. */
        @WithDefault("PT12H")
        Duration longest();

        /** The most that one account may have at once; with one more the oldest ends. */
        @WithDefault("10")
        @Min(1)
        @Max(1000)
        int perAccount();
    }
}
