package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.Examination;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileRefusedException;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.jboss.logging.Logger;

/** Fetches one file as far as it comes, and judges it when it is whole. */
@Singleton
class Fetching {
    private static final Logger LOG = Logger.getLogger(Fetching.class);

    private final Fetches fetches;
    private final AttachmentPeer peers;
    private final Examination examination;
    private final AttachmentConfig config;
    private final InstantSource clock;

    Fetching(
            Fetches fetches,
            AttachmentPeer peers,
            Examination examination,
            AttachmentConfig config,
            InstantSource clock) {
        this.fetches = fetches;
        this.peers = peers;
        this.examination = examination;
        this.config = config;
        this.clock = clock;
    }

    /** One attempt; what came of it is written down. */
    void attempt(Fetch fetch) {
        try {
            goOn(fetch);
        } catch (UncheckedIOException e) {
            LOG.errorf(e, "A file of %s cannot be kept; trying again later", fetch.peer());
            fetches.postpone(fetch, String.valueOf(e.getMessage()), false, now());
        }
    }

    private void goOn(Fetch fetch) {
        var stored = fetches.resume(fetch);
        if (stored.isPresent()) {
            var assembly = new Assembly(fetches, fetch, stored.getAsLong(), config, clock);
            if (assembly.stored() == fetch.size()) {
                judge(fetch, assembly);
            } else {
                gather(fetch, assembly);
            }
        }
    }

    private void gather(Fetch fetch, Assembly assembly) {
        try {
            boolean given =
                    peers.fetch(fetch.peer(), fetch.digest(), assembly.stored(), config.progress(), assembly::take);
            if (given) {
                conclude(fetch, assembly);
            } else {
                fetches.postpone(fetch, fetch.peer() + " has no such file for us", false, now());
            }
        } catch (PeerUnreachableException e) {
            if (assembly.close() != Assembly.Ending.CLAIM_LOST) {
                fetches.postpone(fetch, String.valueOf(e.getMessage()), assembly.cameFurther(), now());
            }
        }
    }

    private void conclude(Fetch fetch, Assembly assembly) {
        switch (assembly.close()) {
            case REACHED -> judge(fetch, assembly);
            case TOO_LONG ->
                fetches.startAgain(
                        fetch,
                        FileProblem.WRONG_LENGTH,
                        fetch.peer() + " gives more than the " + fetch.size() + " bytes that it announced",
                        now());
            case TOO_SLOW ->
                fetches.postpone(
                        fetch,
                        fetch.peer() + " gave less than " + Assembly.LEAST + " bytes in " + config.progress(),
                        assembly.cameFurther(),
                        now());
            case CLAIM_LOST -> {}
        }
    }

    /** In this order, so that what is looked into is what its State sealed. */
    private void judge(Fetch fetch, Assembly assembly) {
        if (assembly.stored() != fetch.size()) {
            fetches.startAgain(
                    fetch,
                    FileProblem.WRONG_LENGTH,
                    fetch.peer() + " gave " + assembly.stored() + " of the " + fetch.size()
                            + " bytes that it announced",
                    now());
        } else if (!assembly.digest().equals(fetch.digest())) {
            fetches.startAgain(
                    fetch,
                    FileProblem.WRONG_DIGEST,
                    "what " + fetch.peer() + " gave does not have the digest that it announced",
                    now());
        } else {
            examine(fetch);
        }
    }

    private void examine(Fetch fetch) {
        try {
            var mediaType = examination.mediaType(fetch.content());
            if (mediaType.equals(fetch.mediaType())) {
                fetches.complete(fetch, now());
            } else {
                fetches.refuse(
                        fetch,
                        FileProblem.WRONG_TYPE,
                        "it is " + mediaType + ", announced as " + fetch.mediaType(),
                        now());
            }
        } catch (FileRefusedException e) {
            fetches.refuse(fetch, e.problem(), String.valueOf(e.getMessage()), now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
