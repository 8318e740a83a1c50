package org.headstamp.node.console.composer;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.reading.calibre.CalibreReader;
import org.headstamp.node.item.reading.headstamp.HeadstampReader;

/** Reads what was put round a case head. */
@Singleton
public class ComposerDesk {
    /** The only composition of the page that is nothing but a composer. */
    static final String ALONE = "i0-";

    private final HeadstampReader headstamps;
    private final CalibreReader calibres;
    private final InstantSource clock;

    ComposerDesk(HeadstampReader headstamps, CalibreReader calibres, InstantSource clock) {
        this.headstamps = headstamps;
        this.calibres = calibres;
        this.clock = clock;
    }

    /**
     * A composer with what it may mean.
     *
     * @throws org.headstamp.node.identity.NotPermittedException if the operator has no use for it
     */
    public Board board(Operator by, Entered form, String prefix) {
        by.require("read marks", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var composition = Composition.of(form, prefix);
        return new Board(form, composition, read(composition), useAt(by, form));
    }

    private MarkReading read(Composition composition) {
        if (composition.isEmpty()) {
            return MarkReading.NOTHING;
        }
        try {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var found = headstamps.read(new Headstamp(composition.marks(), composition.raw(), 1), today);
            return new MarkReading(
                    found, found.calibres().stream().map(calibres::read).toList(), null);
        } catch (InvalidValueException e) {
            return new MarkReading(null, List.of(), e.refusal());
        }
    }

    private static String useAt(Operator by, Entered form) {
        if (!form.has("composer", "alone") || !by.is(Role.OFFICER)) {
            return "";
        }
        var known = form.value("case");
        return known.isEmpty() ? "/console/cases/new" : "/console/cases/" + CaseId.parse(known) + "/seizures/new";
    }
}
