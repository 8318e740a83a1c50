package org.headstamp.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Founds a federation of three States in a folder, each with its own keys and settings, and makes their nodes ready to start. */
final class Founding {
    private static final int PASSWORD_BYTES = 8;
    private static final String LANGUAGES = "docker/language";

    private final Workplace workplace;
    private final NodeProgram program;
    private final Narrator narrator;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Founding(Workplace workplace, NodeProgram program, Narrator narrator) {
        this.workplace = workplace;
        this.program = program;
        this.narrator = narrator;
    }

    /**
     * A federation whose nodes have not been started.
     *
     * @param firstKeys ids of the keys that every node pins
     * @param password of all accounts, for this run
     */
    record Founded(List<StateSite> sites, List<String> firstKeys, String password, Federation nodes, HttpClient http) {
        Cast cast(Narrator narrator, Path directory) {
            return new Cast(narrator, nodes, password, http, directory);
        }
    }

    /** @param more settings of every node beside the usual ones */
    Founded found(Map<String, String> more) throws IOException {
        return found(StateSite.all(workplace.directory()), more);
    }

    /** The same for sites whose places are chosen already. */
    Founded found(List<StateSite> sites, Map<String, String> more) throws IOException {
        var password = password();
        var firstKeys = keysAndList(sites, password, more);
        var nodes =
                sites.stream().map(site -> new NodeProcess(site, program, http)).toList();
        return new Founded(sites, firstKeys, password, new Federation(nodes), http);
    }

    private List<String> keysAndList(List<StateSite> sites, String password, Map<String, String> more)
            throws IOException {
        narrator.chapter("A federation is founded");
        var ceremonies = new Ceremonies(workplace.directory(), random);
        var firstKeys = narrator.step(
                "Three key holders make the keys of the federation; two of them must sign",
                ceremonies::foundFederation);
        var files =
                new NodeFiles(Ceremonies.FEDERATION, firstKeys, Ceremonies.THRESHOLD, password, withLanguages(more));
        narrator.act(
                "Each State makes its root, seal, TLS and log keys in a ceremony of its own",
                () -> Parallel.each(sites, site -> {
                    ceremonies.equip(site);
                    files.write(site);
                }));
        var list = narrator.step(
                "Version 1 of the trust list names the three States; two key holders sign it",
                () -> ceremonies.publishTrustList(sites));
        Files.copy(list, workplace.directory().resolve("trust-list.bin"));
        return firstKeys;
    }

    /** Portuguese stands for what a State adds by itself. */
    private Map<String, String> withLanguages(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("headstamp.language.folder", languages().toString());
        return settings;
    }

    /** Those of the project in one of whose build folders the program lies. */
    private Path languages() {
        for (var folder = program.jar(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(LANGUAGES))) {
                return folder.resolve(LANGUAGES);
            }
        }
        throw new StepFailedException("no folder above " + program.jar() + " has " + LANGUAGES);
    }

    private String password() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
