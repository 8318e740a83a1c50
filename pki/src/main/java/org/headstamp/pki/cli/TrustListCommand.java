package org.headstamp.pki.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups the life of a trust list, from draft to verification. */
@Command(
        name = "trust-list",
        description = "Drafts, signs, shows and verifies versions of a federation's trust list.",
        mixinStandardHelpOptions = true)
final class TrustListCommand {

    private TrustListCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new TrustListCommand())
                .addSubcommand(new TrustListNew(terminal))
                .addSubcommand(new TrustListProve(terminal))
                .addSubcommand(new TrustListAddMember(terminal))
                .addSubcommand(new TrustListSign(terminal))
                .addSubcommand(new TrustListShow(terminal))
                .addSubcommand(new TrustListVerify(terminal));
    }
}
