package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The whole exercise from the founding of the federation to the export of the case. */
final class Exercise {
    private final Workplace workplace;
    private final Path application;
    private final Narrator narrator;

    Exercise(Workplace workplace, Path application, Narrator narrator) {
        this.workplace = workplace;
        this.application = application;
        this.narrator = narrator;
    }

    void play() throws IOException {
        narrator.banner();
        var founded = new Founding(workplace, NodeProgram.brief(application), narrator).found(Map.of());
        var registers = start(founded.nodes());
        var cast = founded.cast(narrator, workplace.directory());
        new Story(cast).play(registers, founded.firstKeys());
        farewell(founded.sites(), founded.password());
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
}
