package org.headstamp.demo;

import java.util.List;

/** The story of one trace, scene by scene. */
final class Story {
    private final Cast cast;

    Story(Cast cast) {
        this.cast = cast;
    }

    void play(RegisterFiles registers, List<String> firstKeys) {
        var logs = new LogScene(cast);
        logs.begin();
        new RegisterScene(cast).play(registers);
        var seized = new SeizureScene(cast).play();
        new TraceScene(cast).play(seized);
        var investigation = new InvestigationScene(cast).play(seized);
        new OnwardScene(cast).play(seized);
        new AttackScene(cast).play(seized.caseId());
        new CrashScene(cast).play(seized, investigation);
        logs.verify();
        new EvidenceScene(cast).play(seized, firstKeys);
    }
}
