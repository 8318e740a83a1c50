package org.headstamp.demo;

/**
 * What one message costs at least, in CPU seconds; each part was timed alone.
 *
 * @param message its seal, generated and verified
 * @param receipt its part of the seal of a receipt, the same
 * @param echo a frame there and back over mutual TLS, both sides
 * @param rows of both nodes in batches
 * @param loneEcho milliseconds from a frame to its echo
 * @param commit milliseconds of a commit
 */
record Floor(double message, double receipt, double echo, Cpu rows, double loneEcho, double commit, double batch) {
    private static final int COMMITS = 3;

    static Floor measure(Pair pair, BenchSettings settings, Sustained run) throws Exception {
        var sender = pair.sender().site();
        var seals = new SealFloor(new MemberKeys(sender).sealer());
        var echo = new EchoFloor(sender, pair.receiver().site(), settings.content()).measure();
        try (var sending = pair.sender().database();
                var receiving = pair.receiver().database()) {
            var batch = Math.max(1, (int) Math.round(run.batch()));
            return new Floor(
                    seals.message(settings.content()),
                    seals.receipt(batch) / run.batch(),
                    echo.cpuSeconds(),
                    new RowFloor(sending, run.sending(), run.batch())
                            .perMessage()
                            .plus(new RowFloor(receiving, run.receiving(), run.batch()).perMessage()),
                    echo.loneMillis(),
                    new Commits(sending).loneMillis(),
                    run.batch());
        }
    }

    Cpu perMessage() {
        return new Cpu(message + receipt + echo + rows.java(), rows.database());
    }

    /** One message alone: its seal, an echo, a receipt for it alone, and commits of the decision, custody and settlement. */
    double loneMillis() {
        return (message + receipt * batch) * 1e3 + loneEcho + COMMITS * commit;
    }

    @Override
    public String toString() {
        return "floor a message, CPU ms: seal %.3f, receipt %.3f, echo %.3f, rows %.3f + %.3f in PostgreSQL"
                .formatted(message * 1e3, receipt * 1e3, echo * 1e3, rows.java() * 1e3, rows.database() * 1e3);
    }
}
