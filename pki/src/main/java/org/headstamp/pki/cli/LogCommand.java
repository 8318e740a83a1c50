package org.headstamp.pki.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns the append-only logs. */
@Command(name = "log", description = "Keys and proofs of the nodes' append-only logs.", mixinStandardHelpOptions = true)
final class LogCommand {

    private LogCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new LogCommand())
                .addSubcommand(new LogCreateKey(terminal))
                .addSubcommand(new LogVerifyInclusion(terminal))
                .addSubcommand(new LogVerifyConsistency(terminal));
    }
}
