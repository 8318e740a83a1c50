package org.headstamp.pki.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns evidence bundles. */
@Command(name = "bundle", description = "Evidence bundles of cases.", mixinStandardHelpOptions = true)
final class BundleCommand {

    private BundleCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new BundleCommand()).addSubcommand(new BundleVerify(terminal));
    }
}
