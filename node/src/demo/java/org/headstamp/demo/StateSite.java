package org.headstamp.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Where one State's node runs: its folder and its three ports on loopback.
 *
 * @param names of the State by language
 * @param endpoint the port that the trust list gives to other States; that of the node, unless something stands before it
 */
record StateSite(
        String state,
        Map<String, String> names,
        Path directory,
        int national,
        int federation,
        int management,
        int endpoint) {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 100;

    /** Names of the three States in the languages of the United Nations. */
    private static final List<Map<String, String>> NAMES = List.of(
            Map.of("en", "Asteria", "fr", "Astérie", "es", "Asteria", "ru", "Астерия", "ar", "أستيريا", "zh", "阿斯特里亚"),
            Map.of(
                    "en",
                    "Borealia",
                    "fr",
                    "Boréalie",
                    "es",
                    "Borealia",
                    "ru",
                    "Бореалия",
                    "ar",
                    "بورياليا",
                    "zh",
                    "博雷利亚"),
            Map.of(
                    "en",
                    "Corvania",
                    "fr",
                    "Corvanie",
                    "es",
                    "Corvania",
                    "ru",
                    "Корвания",
                    "ar",
                    "كورفانيا",
                    "zh",
                    "科尔瓦尼亚"));

    /** Sites of all States, with ports that are free now. */
    static List<StateSite> all(Path demo) throws IOException {
        return first(demo, NAMES.size());
    }

    /** Sites of so many States from XA on; those that the story does not know are called by their codes. */
    static List<StateSite> first(Path folder, int count) throws IOException {
        var ports = freePorts(3 * count);
        var sites = new ArrayList<StateSite>();
        for (int i = 0; i < count; i++) {
            var state = "X" + (char) ('A' + i);
            sites.add(new StateSite(
                    state,
                    i < NAMES.size() ? NAMES.get(i) : unknown(state),
                    folder.resolve(state.toLowerCase(Locale.ROOT)),
                    ports.get(3 * i),
                    ports.get(3 * i + 1),
                    ports.get(3 * i + 2),
                    ports.get(3 * i + 1)));
        }
        return List.copyOf(sites);
    }

    private static Map<String, String> unknown(String state) {
        return NAMES.getFirst().keySet().stream().collect(Collectors.toMap(language -> language, language -> state));
    }

    /** Its name in English. */
    String name() {
        return Objects.requireNonNull(names.get("en"));
    }

    /** The same node, which other States reach at another port. */
    StateSite behind(int door) {
        return new StateSite(state, names, directory, national, federation, management, door);
    }

    /** Held open together, so that no port is given twice. */
    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(freePort());
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** Below those that systems give to outgoing connections, one of which could take it before the node has started. */
    private static ServerSocket freePort() throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            } catch (BindException taken) {
                continue;
            }
        }
        return new ServerSocket(0);
    }

    /** Keys and certificates of the State; a real State keeps {@code root.key} offline. */
    Path keys() {
        return directory.resolve("keys");
    }

    Path passphrase() {
        return keys().resolve("passphrase");
    }

    /** Name of the node's log: federation, State, epoch. */
    String logOrigin() {
        return Ceremonies.FEDERATION + "/" + state + "/1";
    }

    /** The verifier key of its log. */
    Path logKey() {
        return keys().resolve("log.vkey");
    }

    Path trustLists() {
        return directory.resolve("trust-lists");
    }

    Path revocationLists() {
        return directory.resolve("revocation-lists");
    }

    URI console() {
        return URI.create("http://127.0.0.1:" + national + "/console");
    }

    URI ready() {
        return URI.create("http://127.0.0.1:" + management + "/q/health/ready");
    }
}
