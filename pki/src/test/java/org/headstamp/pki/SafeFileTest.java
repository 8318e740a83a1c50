package org.headstamp.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.headstamp.pki.SafeFile.Existing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
    private static final ByteString OLD = ByteString.copyFromUtf8("old");
    private static final ByteString NEW = ByteString.copyFromUtf8("new");

    @TempDir
    Path directory;

    @Test
    void aWrittenFileBelongsToItsOwnerAloneAndLeavesNothingBeside() throws IOException {
        var file = directory.resolve("a");
        SafeFile.write(file, NEW, Existing.REFUSE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.toFile().list()).containsExactly("a");
        assertThat(SafeFile.readPrivate(file, 3)).isEqualTo(NEW);
    }

    @Test
    void anExistingFileIsReplacedOnlyOnRequest() throws IOException {
        var file = directory.resolve("a");
        SafeFile.write(file, OLD, Existing.REFUSE);
        assertThatThrownBy(() -> SafeFile.write(file, NEW, Existing.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(SafeFile.read(file, 10)).isEqualTo(OLD);
        SafeFile.write(file, NEW, Existing.REPLACE);
        assertThat(SafeFile.read(file, 10)).isEqualTo(NEW);
    }

    @Test
    void aFileOfOneByteTooManyIsRefused() throws IOException {
        var file = directory.resolve("a");
        SafeFile.write(file, NEW, Existing.REFUSE);
        assertThat(SafeFile.read(file, 3)).isEqualTo(NEW);
        assertThatThrownBy(() -> SafeFile.read(file, 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than the 2 bytes");
    }

    @Test
    void aPrivateFileThatTheGroupCanReadIsRefused() throws IOException {
        var file = directory.resolve("a");
        SafeFile.write(file, NEW, Existing.REFUSE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SafeFile.readPrivate(file, 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }
}
