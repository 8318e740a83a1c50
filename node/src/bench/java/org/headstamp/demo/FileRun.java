package org.headstamp.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Files that belong to one message, from the commit at XB that wants them to the commit that completes the last: fetched in
 * chunks, written, verified, sniffed.
 */
final class FileRun {
    private static final double MEGABYTE = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Pair pair;
    private final int files;
    private final long bytes;

    FileRun(Pair pair, int files, long bytes) {
        this.pair = pair;
        this.files = files;
        this.bytes = bytes;
    }

    /**
     * What was measured.
     *
     * @param rate megabytes a second, of all files together
     * @param moreResident megabytes that either node had resident at most beyond what it had before
     */
    record Fetched(double rate, double moreResident) {}

    Fetched measure() throws IOException, SQLException, InterruptedException {
        try (var receiving = pair.receiver().database()) {
            var nodes = List.of(pair.sender().java(), pair.receiver().java());
            double sender = begin(nodes.getFirst());
            double receiver = begin(nodes.getLast());
            pair.sender().desk().send(new LoadDesk.FileOrder("XB", files, bytes));
            Await.until("all files to be fetched", PATIENCE, () -> isComplete(receiving));
            double seconds = receiving.number(
                    "select extract(epoch from max(finished_at) - min(wanted_at)) from attachment_fetch");
            return new Fetched(
                    files * bytes / MEGABYTE / seconds,
                    Math.max(
                            nodes.getFirst().mostResidentMegabytes() - sender,
                            nodes.getLast().mostResidentMegabytes() - receiver));
        }
    }

    private static double begin(ProcessFiles node) throws IOException {
        node.forgetMostResident();
        return node.residentMegabytes();
    }

    private boolean isComplete(NodeDatabase receiving) {
        try {
            return receiving.count("select count(*) from attachment_fetch where state = 'COMPLETE'") == files;
        } catch (SQLException e) {
            throw new StepFailedException("the database does not answer", e);
        }
    }
}
