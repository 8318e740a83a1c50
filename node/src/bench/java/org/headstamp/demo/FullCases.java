package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;

/** Cases with all that an exercise leaves in them, at both States; one has an answer as long as answers can be. */
final class FullCases {
    private static final int STORIES = 12;
    private static final int SALES = 1_990;
    private static final String LONG_LOT = "LONG21";
    private static final String LONG_LOT_REF = "XB-LOT-LONG21";

    private final Cast cast;

    FullCases(Cast cast) {
        this.cast = cast;
    }

    /** Returns the id of the case with the long answer. */
    String play(Path folder) throws IOException, InterruptedException {
        new CommonLotScene(cast).play();
        for (int story = 0; story < STORIES; story++) {
            var seized = new SeizureScene(cast).play();
            var unused = new TraceScene(cast).play(seized);
            new InvestigationScene(cast).play(seized);
        }
        load(folder);
        return longAnswer();
    }

    private void load(Path folder) throws IOException, InterruptedException {
        var files = RegisterFiles.in(folder.resolve("long-lot"));
        RegisterFiles.write(files.parties(), RegisterGenerator.PARTIES, out -> {});
        RegisterFiles.write(
                files.lots(),
                RegisterGenerator.LOTS,
                out -> out.row(
                        LONG_LOT_REF,
                        LONG_LOT,
                        "BRAZIL",
                        "XB-MAN-BORX",
                        StoryRecords.MARK,
                        2021,
                        10_000,
                        10_000,
                        StoryRecords.CALIBRE));
        RegisterFiles.write(files.firearms(), RegisterGenerator.FIREARMS, out -> {});
        RegisterFiles.write(files.licences(), RegisterGenerator.LICENCES, out -> {});
        RegisterFiles.write(files.transfers(), RegisterGenerator.TRANSFERS, out -> {
            for (int sale = 0; sale < SALES; sale++) {
                out.row(
                        "XB-S-LONG-" + sale,
                        "SOLD",
                        "2021-06",
                        "XB-MAN-BORX",
                        "XB-FOR-BORDER",
                        LONG_LOT_REF,
                        "",
                        5,
                        "",
                        "invoice " + sale,
                        "Sales");
            }
        });
        var unused = RegisterScene.load(cast.office(Office.REGISTRAR_XB), files);
    }

    private String longAnswer() throws IOException, InterruptedException {
        var asking = AskingOffices.ofAsteria(cast);
        var seized = asking.seize(Papers.seizure(LONG_LOT));
        var request = Papers.traceRequest("XB", seized.seizure(), "\"LOT_DISTRIBUTION\"", "");
        var asked = asking.ask(seized.caseId(), request);
        var answering = AnsweringOffices.ofBorealia(cast);
        answering.answer(answering.take(seized.caseId(), "XB-2026-99"), LONG_LOT_REF, "Sold in small numbers.");
        var unused = asking.read(asked);
        return seized.caseId();
    }
}
