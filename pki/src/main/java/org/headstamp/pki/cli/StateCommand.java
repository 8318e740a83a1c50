package org.headstamp.pki.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what a member does with its own root. */
@Command(
        name = "state",
        description = "A member's root, its certificates and its revocation list.",
        mixinStandardHelpOptions = true)
final class StateCommand {

    private StateCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new StateCommand())
                .addSubcommand(new StateInit(terminal))
                .addSubcommand(new StateIssue(terminal))
                .addSubcommand(new StateRevoke(terminal));
    }
}
