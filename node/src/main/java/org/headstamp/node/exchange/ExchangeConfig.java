package org.headstamp.node.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Sealing, sending and receiving of messages. */
@ConfigMapping(prefix = "headstamp.exchange")
public interface ExchangeConfig {
    /** Encrypted private key that seals messages and receipts. */
    Path sealKeyFile();

    /** Its certificate, and an issuing certificate below the root if there is one, PEM. */
    Path sealCertificateFile();

    /** Whether this process sends and handles messages and acts on deadlines; one that only serves people does not. */
    @WithDefault("true")
    boolean workers();

    /** A message expires this long after sealing, or with its reply deadline if that is later. */
    @WithDefault("14d")
    Duration lifetime();

    /** Messages that may wait for one peer; beyond it features cannot send to it. */
    @WithDefault("10000")
    long waitingPerPeer();

    /** How long a worker keeps a row that it claimed; after a crash another may take it up then. */
    @WithDefault("20s")
    Duration claim();

    /** Longest pause between two attempts. */
    @WithDefault("15m")
    Duration longestPause();

    /** Clock difference that is tolerated between two States; if this node is further from most, it seals nothing. */
    @WithDefault("5m")
    Duration clockSkew();

    /** How long receipts of expired messages are still asked for. */
    @WithDefault("30d")
    Duration enquiry();

    /** Envelopes of one peer that are finally refused, with a sealed receipt, within an hour. */
    @WithDefault("1000")
    long rejectionsPerHour();

    /** How long a message waits for earlier ones of its case before it is handled out of order. */
    @WithDefault("24h")
    Duration waitForEarlier();

    /** The same for urgent messages. */
    @WithDefault("1h")
    Duration urgentWaitForEarlier();
}
