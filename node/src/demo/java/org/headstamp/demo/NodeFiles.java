package org.headstamp.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;

/** Writes the settings and the first accounts of a node, as its administrator would. */
final class NodeFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String federation;
    private final List<String> firstKeys;
    private final int threshold;
    private final String password;
    private final Map<String, String> more;

    /** @param more settings of every node beside the usual ones */
    NodeFiles(String federation, List<String> firstKeys, int threshold, String password, Map<String, String> more) {
        this.federation = federation;
        this.firstKeys = List.copyOf(firstKeys);
        this.threshold = threshold;
        this.password = password;
        this.more = Map.copyOf(more);
    }

    void write(StateSite site) throws IOException {
        var directory = site.directory();
        Files.createDirectories(directory.resolve("config"));
        writePrivate(directory.resolve("accounts.json"), accounts(site));
        var lines = settings(site).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        writePrivate(directory.resolve("config").resolve("application.properties"), lines);
    }

    /** All paths are relative to the folder in which the node is started. */
    private Map<String, String> settings(StateSite site) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("headstamp.state", site.state());
        settings.put("headstamp.federation", federation);
        settings.put("headstamp.training", "true");
        settings.put("headstamp.data-directory", ".");
        settings.put("headstamp.passphrase-file", "keys/passphrase");
        settings.put("headstamp.national.port", Integer.toString(site.national()));
        settings.put("headstamp.management.port", Integer.toString(site.management()));
        settings.put("headstamp.transport.port", Integer.toString(site.federation()));
        settings.put("headstamp.transport.key-file", "keys/tls.key");
        settings.put("headstamp.transport.certificate-file", "keys/tls.pem");
        settings.put("headstamp.exchange.seal-key-file", "keys/seal.key");
        settings.put("headstamp.exchange.seal-certificate-file", "keys/seal.pem");
        // A node that was killed takes its claimed messages up again after this time.
        settings.put("headstamp.exchange.claim", "5s");
        settings.put("headstamp.exchange.longest-pause", "2s");
        settings.put("headstamp.log.key-file", "keys/log.key");
        settings.put("headstamp.trust.list-folder", "trust-lists");
        settings.put("headstamp.trust.revocation-folder", "revocation-lists");
        settings.put("headstamp.trust.own-root-file", "keys/root.pem");
        settings.put("headstamp.trust.first-keys", String.join(",", firstKeys));
        settings.put("headstamp.trust.first-threshold", Integer.toString(threshold));
        settings.put("headstamp.identity.bootstrap-file", "accounts.json");
        settings.put("headstamp.identity.bcrypt-cost", "10");
        settings.putAll(more);
        return settings;
    }

    /** With the hash of a password that counts as chosen by each office: the exercise begins after all of them did so. */
    private String accounts(StateSite site) throws IOException {
        var hash = BcryptUtil.bcryptHash(password);
        var accounts = Office.of(site.state()).stream()
                .map(office -> account(office, hash))
                .toList();
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(accounts) + "\n";
    }

    private static Map<String, Object> account(Office office, String hash) {
        var account = new HashMap<String, Object>(Map.of(
                "name", office.account(),
                "unit", office.unit(),
                "roles", List.of(office.role()),
                "bcrypt", hash));
        if (!office.party().isEmpty()) {
            account.put("party", office.party());
        }
        return account;
    }

    private static void writePrivate(Path file, String text) throws IOException {
        SafeFile.write(file, ByteString.copyFromUtf8(text), Existing.REFUSE);
    }
}
