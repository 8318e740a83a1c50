package org.headstamp.pki.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what those do who hold the federation's keys. */
@Command(
        name = "federation",
        description = "The keys that sign a federation's trust lists.",
        mixinStandardHelpOptions = true)
final class FederationCommand {

    private FederationCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new FederationCommand()).addSubcommand(new FederationInit(terminal));
    }
}
