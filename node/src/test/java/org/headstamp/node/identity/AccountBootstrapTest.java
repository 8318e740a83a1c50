package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.pki.SafeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountBootstrapTest {
    @Inject
    AccountBootstrap bootstrap;

    @Inject
    LogIns logIns;

    @Inject
    Bcrypt bcrypt;

    @TempDir
    Path directory;

    private final String name = "focal-" + UUID.randomUUID();

    @Test
    void theFirstAccountsComeFromAPrivateFile() throws IOException {
        var password = privateFile("password", "correct horse battery\n");
        bootstrap.load(privateFile(
                "accounts.json", """
                [{"name":"%1$s","unit":"focal point","roles":["FOCAL_POINT","OFFICER"],"passwordFile":"%2$s"},
                 {"name":"%1$s-2","unit":"focal point","roles":["AUDITOR"],"bcrypt":"%3$s"}]""".formatted(name, password, bcrypt.hash(new Password("another long password")))));
        assertThat(logIns.withPassword(name, "correct horse battery", ""))
                .isInstanceOfSatisfying(
                        LogIn.Accepted.class,
                        accepted -> assertThat(accepted.firstPassword()).isTrue());
        assertThat(logIns.withPassword(name + "-2", "another long password", ""))
                .isInstanceOfSatisfying(
                        LogIn.Accepted.class,
                        accepted -> assertThat(accepted.firstPassword()).isFalse());
    }

    @Test
    void anAccountThatExistsIsLeftAsItIs() throws IOException {
        for (var password : new String[] {"the first password", "the second password"}) {
            var hash = bcrypt.hash(new Password(password));
            bootstrap.load(privateFile(
                    UUID.randomUUID().toString(),
                    "[{\"name\":\"" + name + "\",\"unit\":\"u\",\"roles\":[\"OFFICER\"],\"bcrypt\":\"" + hash
                            + "\"}]"));
        }
        assertThat(logIns.withPassword(name, "the first password", "")).isInstanceOf(LogIn.Accepted.class);
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        var file = privateFile("accounts.json", "[]");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> bootstrap.load(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | Unrecognized token",
                "[{\"name\":\"ab\",\"unit\":\"u\",\"roles\":[\"OFFICER\"]}] | bcrypt or passwordFile must be given",
                "[{\"name\":\"ab\",\"unit\":\"u\",\"roles\":[\"BOSS\"],\"bcrypt\":\"x\"}] | BOSS",
                "[{\"name\":\"ab\",\"unit\":\"u\",\"roles\":[\"OFFICER\"],\"bcrypt\":\"secret\"}] | must be a bcrypt hash",
                "[{\"name\":\"ab\",\"passwordFile\":\"p\",\"user\":\"u\"}] | user"
            })
    void aWrongFileStopsTheStartAndSaysWhy(String content, String problem) throws IOException {
        var file = privateFile("accounts.json", content);
        assertThatThrownBy(() -> bootstrap.load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("accounts.json cannot be read")
                .hasMessageContaining(problem);
    }

    private Path privateFile(String fileName, String content) throws IOException {
        var file = directory.resolve(fileName);
        SafeFile.write(file, ByteString.copyFromUtf8(content), SafeFile.Existing.REFUSE);
        return file;
    }
}
