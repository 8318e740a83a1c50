package org.headstamp.pki.cli;

import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Endpoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of keys, certificates, seals, trust lists and proofs. */
@Command(
        name = "headstamp-pki",
        description = "Keys, certificates, seals, trust lists and proofs of a Headstamp federation.",
        subcommands = CommandLine.HelpCommand.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done, or it holds", "1:it does not hold", "2:wrong usage, or a file failed"})
public final class HeadstampPki {
    private HeadstampPki() {}

    /** The only place of the module that ends the Java process. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command on the process's own terminal and gives its exit status: 0, 1 or 2. */
    public static int run(String... arguments) {
        return run(Terminal.system(), arguments);
    }

    /** Runs one command and gives its exit status: 0, 1 or 2. */
    public static int run(Terminal terminal, String... arguments) {
        // Settings reach the subcommands that are there when they are made.
        return commands(terminal)
                .registerConverter(MemberState.class, MemberState::new)
                .registerConverter(Endpoint.class, Endpoint::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private static CommandLine commands(Terminal terminal) {
        return new CommandLine(new HeadstampPki())
                .addSubcommand(FederationCommand.of(terminal))
                .addSubcommand(StateCommand.of(terminal))
                .addSubcommand(TrustListCommand.of(terminal))
                .addSubcommand(new SealCommand(terminal))
                .addSubcommand(new OpenCommand(terminal))
                .addSubcommand(LogCommand.of(terminal))
                .addSubcommand(BundleCommand.of(terminal));
    }
}
