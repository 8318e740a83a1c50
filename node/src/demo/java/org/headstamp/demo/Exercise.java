package org.headstamp.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** The whole exercise from the founding of the federation to the export of the case. */
final class Exercise {
    private static final int PASSWORD_BYTES = 8;

    private final Workplace workplace;
    private final Path application;
    private final Narrator narrator;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Exercise(Workplace workplace, Path application, Narrator narrator) {
        this.workplace = workplace;
        this.application = application;
        this.narrator = narrator;
    }

    void play() throws IOException {
        var sites = StateSite.all(workplace.directory());
        var password = password();
        narrator.banner();
        var firstKeys = found(sites, password);
        var nodes = new Federation(sites.stream()
                .map(site -> new NodeProcess(site, application, http))
                .toList());
        var registers = start(nodes);
        var cast = new Cast(narrator, nodes, password, http, workplace.directory());
        new Story(cast).play(registers, firstKeys);
        farewell(sites, password);
    }

    private List<String> found(List<StateSite> sites, String password) throws IOException {
        narrator.chapter("A federation is founded");
        var ceremonies = new Ceremonies(workplace.directory(), random);
        var firstKeys = narrator.step(
                "Three key holders make the keys of the federation; two of them must sign",
                ceremonies::foundFederation);
        var files = new NodeFiles(Ceremonies.FEDERATION, firstKeys, Ceremonies.THRESHOLD, password);
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

    /** The registers that Borealia will import are written meanwhile. */
    private RegisterFiles start(Federation nodes) {
        narrator.chapter("Three nodes start");
        return narrator.step("Each State starts its node with its own keys and its own PostgreSQL", () -> {
            nodes.begin();
            var registers = RegisterScene.write(workplace.directory());
            nodes.awaitReady();
            return registers;
        });
    }

    private void farewell(List<StateSite> sites, String password) {
        narrator.chapter("Done");
        narrator.say("All %d steps held, %d s after the start."
                .formatted(narrator.steps(), narrator.elapsed().toSeconds()));
        narrator.say("Left in " + workplace.directory() + ": story.log, case.zip, trust-list.bin");
        for (var site : sites) {
            narrator.say("");
            narrator.say("Console of %s (%s): %s".formatted(site.name(), site.state(), site.console()));
            for (var office : Office.of(site.state())) {
                narrator.say("    %-18s %s".formatted(office.account(), office.unit()));
            }
        }
        narrator.say("");
        narrator.say("Password of all accounts, for this run: " + password);
        if (System.getProperty("demo.exit") == null) {
            narrator.say("The nodes run until Ctrl-C.");
        }
    }

    private String password() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
