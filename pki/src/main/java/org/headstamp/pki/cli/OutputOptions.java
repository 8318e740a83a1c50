package org.headstamp.pki.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headstamp.pki.SafeFile.Existing;
import picocli.CommandLine.Option;

/** Whether files that are there may be replaced. */
final class OutputOptions {
    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    Existing existing() {
        return force ? Existing.REPLACE : Existing.REFUSE;
    }

    /** Asked before the first of several files is written, so that a command writes all of them or none. */
    void requireAbsent(Path... files) throws FileAlreadyExistsException {
        for (var file : files) {
            if (!force && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
    }
}
