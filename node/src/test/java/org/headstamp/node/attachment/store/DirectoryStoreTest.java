package org.headstamp.node.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends ContentStoreContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    ContentStore store() {
        return DirectoryStore.in(folder.resolve("files"));
    }

    @Override
    <T> T within(Supplier<T> work) {
        return work.get();
    }

    @Test
    void filesAreClosedToOthers() throws IOException {
        store().append("a.part", 0, ByteString.copyFromUtf8("x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("files"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("files/a.part"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsGoneSaysWhichAndWhere() {
        assertThatThrownBy(() -> store().read("b", 0, 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("files/b")
                .hasMessageContaining("headstamp.attachments.directory");
    }

    @Test
    void aPlaceThatIsNoDirectoryIsToldAtOnce() throws IOException {
        Files.createFile(folder.resolve("files"));
        assertThatThrownBy(this::store)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("headstamp.attachments.directory");
    }
}
