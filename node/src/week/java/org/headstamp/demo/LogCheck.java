package org.headstamp.demo;

import com.google.protobuf.ByteString;
import java.util.Base64;
import org.headstamp.demo.Ledger.Invariant;

/** Each log only grew since the beginning, and what was read of it is what its signed checkpoint stands for. */
final class LogCheck {
    private final Ledger ledger;

    LogCheck(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Recomputes the root of the tree (RFC 6962) from the entries that were read. */
    void isWhole(StateBooks books) {
        var lines = books.checkpoint().lines().toList();
        var size = Long.parseLong(lines.get(1));
        var root = Base64.getDecoder().decode(lines.get(2));
        ledger.check(
                Invariant.LOG_IS_WHOLE,
                books.log().size() >= size && books.log().root(size).bytes().equals(ByteString.copyFrom(root)),
                "the entries of " + books.state() + " do not lead to the root of its checkpoint of size " + size);
    }

    /** Has the command line verify it against the checkpoint that was noted at the beginning. */
    void onlyGrew(LogGrowth log) {
        try {
            var unused = log.verify();
            ledger.check(Invariant.LOG_ONLY_GREW, true, "");
        } catch (StepFailedException e) {
            ledger.check(
                    Invariant.LOG_ONLY_GREW,
                    false,
                    "the log of " + log.auditor().state() + ": " + e.getMessage());
        } catch (Exception e) {
            throw new StepFailedException("the log of " + log.auditor().state() + " cannot be verified: " + e, e);
        }
    }
}
