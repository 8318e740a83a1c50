package org.headstamp.node.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Notices by e-mail. Through which server they leave is told by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "headstamp.notice")
public interface NoticeConfig {
    /** Whether this node sends e-mail to its people at all. */
    @WithDefault("false")
    boolean enabled();

    /** Whether this process looks for what to tell and sends it; unless set, as it sends messages. */
    @WithDefault("${headstamp.exchange.workers:true}")
    boolean workers();

    /** Address of the console as its people reach it; every notice names it. */
    Optional<URI> consoleAddress();

    /** Shortest time between two notices to one person; what comes up meanwhile is collected. */
    @WithDefault("PT10M")
    Duration pause();

    /** How long before its end a deadline is near. */
    @WithDefault("PT24H")
    Duration near();

    /** How often it is looked what is new for those who want to know at once. */
    @WithDefault("PT1M")
    Duration look();

    /** Letters that may wait to be sent; while there are more nothing is added, and what is new is told later. */
    @WithDefault("10000")
    long waiting();

    /** How long a worker keeps a letter that it claimed; after a crash another may take it up then. */
    @WithDefault("PT2M")
    Duration claim();

    /** How often a letter is tried before it is given up. */
    @WithDefault("24")
    int attempts();

    /** Longest pause between two attempts; the first is a minute, and each doubles the one before. */
    @WithDefault("PT1H")
    Duration longestPause();

    /** How long a code confirms an address. */
    @WithDefault("PT1H")
    Duration codeLife();
}
