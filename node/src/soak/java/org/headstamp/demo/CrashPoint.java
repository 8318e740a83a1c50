package org.headstamp.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An instant at which a process dies: steps that come one after the other, each the beginning or the end of a method.
 *
 * @param name in words
 * @param steps as {@code class#method before} or {@code class#method after}, the class without its package; the process
 *     dies at the last, once the others were passed in this order
 */
record CrashPoint(String name, List<String> steps) {
    /** Of a State that sends. */
    static final List<CrashPoint> SENDING = List.of(
            at("before the outbox is committed", "Outbox#enqueue after"),
            at("after the outbox was committed", "Outbox#enqueue after", "OutboxBell#ring before"),
            at("before the claim", "Settlements#claim before"),
            at("after the claim", "OutboxRepository#claim after", "GrpcExchangePeer#open before"),
            at("before sending", "DepartingStream#send before"),
            at("after sending", "DepartingStream#send after"),
            at("before the receipt is verified", "ReceiptVerifier#verify before"),
            at("after the receipt was verified", "ReceiptVerifier#verify after"),
            at("before the receipt is settled", "Settlements#settle after"),
            at("after the receipt was settled", "Settlements#settle after", "Answers#take after"),
            at(
                    "before the log is integrated",
                    "OutboxBell#ring before",
                    "TreeRepository#hashes before",
                    "Integrator#takeIn after"),
            at(
                    "after the log was integrated",
                    "OutboxBell#ring before",
                    "TreeRepository#hashes before",
                    "Integrator#takeIn after",
                    "Integrator#sign before"),
            at("before the checkpoint", "OutboxBell#ring before", "SignedCheckpoint#sign before"),
            at(
                    "after the checkpoint",
                    "OutboxBell#ring before",
                    "SignedCheckpoint#sign after",
                    "IntegratorWorker#catchUp after"));

    /** Of a State that receives. */
    static final List<CrashPoint> RECEIVING = List.of(
            at("before the envelope is verified", "Authentication#authenticate before"),
            at("after the envelope was verified", "Authentication#authenticate after"),
            at("before the receipt is sealed", "ReceiptMaker#over before"),
            at("after the receipt was sealed", "ReceiptMaker#over after"),
            at("before the inbox is committed", "Custody#take after"),
            at("after the inbox was committed", "Custody#take after", "Arrivals#ring before"),
            at("before the receipt is sent", "Custody#take after", "OutgoingFrames#send before"),
            at("after the receipt was sent", "Custody#take after", "OutgoingFrames#send after"),
            at("before the message is handled", "InboxHandling#handle after"),
            at("after the message was handled", "InboxHandling#handle after", "InboxWorker#handle after"),
            at(
                    "before the log is integrated",
                    "Arrivals#ring before",
                    "TreeRepository#hashes before",
                    "Integrator#takeIn after"),
            at(
                    "after the log was integrated",
                    "Arrivals#ring before",
                    "TreeRepository#hashes before",
                    "Integrator#takeIn after",
                    "Integrator#sign before"),
            at("before the checkpoint", "Arrivals#ring before", "SignedCheckpoint#sign before"),
            at(
                    "after the checkpoint",
                    "Arrivals#ring before",
                    "SignedCheckpoint#sign after",
                    "IntegratorWorker#catchUp after"));

    CrashPoint {
        steps = List.copyOf(steps);
    }

    /** The steps of all points. */
    static Set<String> allSteps() {
        return Stream.concat(SENDING.stream(), RECEIVING.stream())
                .flatMap(point -> point.steps().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CrashPoint at(String name, String... steps) {
        return new CrashPoint(name, List.of(steps));
    }

    @Override
    public String toString() {
        return name;
    }
}
