package org.headstamp.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;

/** Two nodes in a federation of their own, XA that sends and XB that receives, each with its database. */
final class Pair implements AutoCloseable {
    private final Workplace workplace;
    private final Federation nodes;
    private final BenchNode sender;
    private final BenchNode receiver;

    private Pair(Workplace workplace, Federation nodes) {
        this.workplace = workplace;
        this.nodes = nodes;
        this.sender = new BenchNode(nodes.node("XA"));
        this.receiver = new BenchNode(nodes.node("XB"));
    }

    /** Founds the federation in a folder and starts both. */
    static Pair begin(Path directory, NodeProgram program) throws Exception {
        var workplace = Workplace.open(directory);
        var founded = new Founding(workplace, program, silent(directory))
                .found(StateSite.first(directory, 2), LoadDesk.SETTING);
        var pair = new Pair(workplace, founded.nodes());
        try {
            founded.nodes().begin();
            founded.nodes().awaitReady();
            pair.sender.startAgainWithCommitTimes();
            pair.receiver.startAgainWithCommitTimes();
            return pair;
        } catch (Exception e) {
            pair.close();
            throw e;
        }
    }

    /** Its story is written to a file alone. */
    static Narrator silent(Path directory) throws IOException {
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Narrator.to(directory.resolve("founding.log"), silence, InstantSource.system());
    }

    BenchNode sender() {
        return sender;
    }

    BenchNode receiver() {
        return receiver;
    }

    /** CPU of both. */
    Cpu cpu() throws IOException, SQLException {
        return sender.cpu().plus(receiver.cpu());
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        workplace.close();
    }
}
