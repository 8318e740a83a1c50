package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.headstamp.pki.VerificationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place that turns a failed command into a message on standard error and an exit status. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        return switch (failure) {
            case VerificationException e ->
                say(command, "does not hold: " + e.reason() + ": " + e.getMessage(), ExitStatus.DOES_NOT_HOLD);
            case FileAlreadyExistsException e ->
                say(command, e.getFile() + " exists; use --force to replace it", ExitStatus.USAGE);
            case NoSuchFileException e -> say(command, "no such file: " + e.getFile(), ExitStatus.USAGE);
            case AccessDeniedException e -> say(command, "access denied: " + e.getFile(), ExitStatus.USAGE);
            case FileSystemException e ->
                say(
                        command,
                        e.getFile() + ": " + Objects.requireNonNullElse(e.getReason(), "failed"),
                        ExitStatus.USAGE);
            case IOException e -> say(command, String.valueOf(e.getMessage()), ExitStatus.USAGE);
            case IllegalArgumentException e -> say(command, String.valueOf(e.getMessage()), ExitStatus.USAGE);
            default -> throw failure;
        };
    }

    private static int say(CommandLine command, String message, int status) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
        return status;
    }
}
