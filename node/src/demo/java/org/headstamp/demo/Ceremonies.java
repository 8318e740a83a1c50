package org.headstamp.demo;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;

/**
 * Founds the federation with {@code headstamp-pki}: three key holders of whom two must sign, and three member States.
 * In reality each office does its part on its own machine and root keys stay offline.
 */
final class Ceremonies {
    static final String FEDERATION = "exercise";
    static final int THRESHOLD = 2;

    private static final int HOLDERS = 3;
    private static final int PASSPHRASE_BYTES = 24;

    private final Path directory;
    private final SecureRandom random;

    Ceremonies(Path demo, SecureRandom random) {
        this.directory = demo.resolve("federation");
        this.random = random;
    }

    /** Makes the keys of the federation; returns the key ids that every node pins. */
    List<String> foundFederation() throws IOException {
        Files.createDirectories(directory);
        writePassphrase(passphrase());
        var printed = PkiCommand.run(
                "federation",
                "init",
                "--keys=" + HOLDERS,
                "--threshold=" + THRESHOLD,
                "--out=" + directory,
                "--passphrase-file=" + passphrase());
        return Arrays.stream(printed.split("\n"))
                .filter(line -> line.matches("[0-9a-f]{64}  .*"))
                .map(line -> line.substring(0, 64))
                .toList();
    }

    /** The ceremony of one State: its root with an empty revocation list, and the keys of its node. */
    void equip(StateSite site) throws IOException {
        Files.createDirectories(site.keys());
        writePassphrase(site.passphrase());
        var keys = "--directory=" + site.keys();
        var passphrase = "--passphrase-file=" + site.passphrase();
        PkiCommand.run("state", "init", site.state(), keys, passphrase);
        PkiCommand.run("state", "issue", "--kind=seal", keys, passphrase);
        PkiCommand.run("state", "issue", "--kind=tls", "--dns=localhost", keys, passphrase);
        var printed = PkiCommand.run(
                "log",
                "create-key",
                "--origin=" + site.logOrigin(),
                "--out=" + site.keys().resolve("log.key"),
                passphrase);
        Files.writeString(site.logKey(), printed.lines().toList().getLast() + "\n");
        PkiCommand.run(
                "trust-list",
                "prove",
                "--federation=" + FEDERATION,
                "--root=" + site.keys().resolve("root.pem"),
                "--root-key=" + site.keys().resolve("root.key"),
                "--out=" + site.keys().resolve("root.proof"),
                passphrase);
    }

    /** Lists the States, has two key holders sign, and hands list and revocation lists to every node. */
    Path publishTrustList(List<StateSite> sites) throws IOException {
        var list = directory.resolve("0001.bin");
        var creation = new ArrayList<>(List.of(
                "trust-list", "new", list.toString(), "--federation=" + FEDERATION, "--threshold=" + THRESHOLD));
        for (int holder = 1; holder <= HOLDERS; holder++) {
            creation.add("--key=" + directory.resolve("federation-" + holder + ".pem"));
        }
        PkiCommand.run(creation.toArray(String[]::new));
        for (var site : sites) {
            addMember(list, site);
        }
        for (int holder = 1; holder <= THRESHOLD; holder++) {
            PkiCommand.run(
                    "trust-list",
                    "sign",
                    list.toString(),
                    "--key=" + directory.resolve("federation-" + holder + ".key"),
                    "--passphrase-file=" + passphrase());
        }
        for (var site : sites) {
            handOver(list, sites, site);
        }
        return list;
    }

    private void addMember(Path list, StateSite site) throws IOException {
        var member = new ArrayList<>(List.of(
                "trust-list",
                "add-member",
                list.toString(),
                "--root=" + site.keys().resolve("root.pem"),
                "--proof=" + site.keys().resolve("root.proof"),
                "--endpoint=localhost:" + site.endpoint(),
                "--log-key=" + Files.readString(site.logKey()).strip(),
                "--contact=National focal point of " + site.name()));
        site.names().forEach((language, name) -> member.add("--name=" + language + "=" + name));
        PkiCommand.run(member.toArray(String[]::new));
    }

    private static void handOver(Path list, List<StateSite> sites, StateSite site) throws IOException {
        Files.createDirectories(site.trustLists());
        Files.createDirectories(site.revocationLists());
        Files.copy(list, site.trustLists().resolve("0001.bin"));
        for (var member : sites) {
            Files.copy(
                    member.keys().resolve("revocation-list.pem"),
                    site.revocationLists().resolve(member.state() + "-0001.pem"));
        }
    }

    private Path passphrase() {
        return directory.resolve("passphrase");
    }

    private void writePassphrase(Path file) throws IOException {
        var secret = new byte[PASSPHRASE_BYTES];
        random.nextBytes(secret);
        SafeFile.write(file, ByteString.copyFromUtf8(HexFormat.of().formatHex(secret) + "\n"), Existing.REFUSE);
    }
}
