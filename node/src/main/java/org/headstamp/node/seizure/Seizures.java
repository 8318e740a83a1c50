package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.ItemWire;
import org.headstamp.pki.Sha256;

/** Seizures of this State. Auditors see that one was recorded, and by whom, but no contents. */
@Singleton
public class Seizures {
    /** The longest page. */
    public static final int MOST = 100;

    static final Role[] READERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final SeizureRepository seizures;
    private final PhotographRepository photographs;
    private final SeizureJournal journal;
    private final SeizureJson json;
    private final SeizureDesk desk;

    Seizures(
            SeizureRepository seizures,
            PhotographRepository photographs,
            SeizureJournal journal,
            SeizureJson json,
            SeizureDesk desk) {
        this.seizures = seizures;
        this.photographs = photographs;
        this.journal = journal;
        this.json = json;
        this.desk = desk;
    }

    /**
     * Records what was recovered. Photographs are added afterwards.
     *
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case
     * @throws org.headstamp.node.casefile.CaseClosedException if the case is closed
     */
    @Transactional
    public Seizure record(Operator by, CaseId caseId, FindCircumstances circumstances, List<Item> items) {
        by.require("record a seizure", Role.OFFICER);
        var now = desk.now();
        var seizure = new Seizure(desk.next(now), caseId, by.account(), now, circumstances, items, List.of());
        for (var item : seizure.items()) {
            if (!item.photographs().isEmpty()) {
                throw new InvalidValueException("items", "must come without photographs: these are added afterwards");
            }
        }
        ItemWire.requireVisible(seizure.items());
        journal.recorded(by, seizure);
        seizures.persistAndFlush(SeizureRow.of(seizure, json));
        return seizure;
    }

    /**
     * One seizure with all that is known of it.
     *
     * @throws UnknownSeizureException if there is no such seizure
     */
    @Transactional
    public Seizure get(Operator by, SeizureId id) {
        by.require("read seizures", READERS);
        return withPhotographs(seizures.present(by, id));
    }

    /** A page of the seizures of a case, the newest first. */
    @Transactional
    public SeizurePage list(Operator by, CaseId caseId, long before, int most) {
        by.requireOfficial("list seizures");
        int size = Math.clamp(most, 1, MOST);
        var rows = seizures.before(by, caseId, before, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new SeizurePage(
                page.stream().map(row -> row.toSummary(json)).toList(),
                rows.size() > size ? page.getLast().number : null);
    }

    /**
     * Adds a photograph to an item; the same photograph again changes nothing.
     *
     * @throws NotAPhotographException if the bytes are no photograph that this node takes
     * @throws UnknownSeizureException if there is no such seizure or item
     */
    @Transactional
    public Seizure addPhotograph(Operator by, SeizureId id, String itemReference, ByteString bytes, String caption) {
        by.require("add a photograph", Role.OFFICER);
        var photograph = desk.examined(bytes);
        // Before the first statement, so that no connection waits for the drawing.
        var copies = desk.copies(photograph);
        var before = withPhotographs(seizures.locked(by, id));
        var item = before.item(itemReference)
                .orElseThrow(() -> new UnknownSeizureException("item " + itemReference + " in seizure " + id));
        if (item.photographs().contains(photograph.digest())) {
            return before;
        }
        if (item.photographs().size() >= Item.MOST_PHOTOGRAPHS) {
            throw new InvalidValueException(
                    "photographs", "of item {0} are {1} already", itemReference, Item.MOST_PHOTOGRAPHS);
        }
        var now = desk.now();
        var added = new ItemPhotograph(itemReference, photograph.digest(), caption, by.account(), now);
        photographs.keep(photograph, now);
        photographs.keepCopies(copies, now);
        photographs.attach(id, added);
        journal.photographed(before, added);
        journal.copied(by, photographs.present(photograph.digest(), PhotographCopy.Size.SENDING));
        return withPhotographs(seizures.present(by, id));
    }

    /**
     * The bytes of a photograph.
     *
     * @throws UnknownSeizureException if no photograph has this digest
     */
    @Transactional
    public Photograph photograph(Operator by, Sha256 digest) {
        by.require("see photographs", READERS);
        return photographs.find(by, digest).orElseThrow(() -> new UnknownSeizureException("photograph " + digest));
    }

    private Seizure withPhotographs(SeizureRow row) {
        return row.toSeizure(json).withPhotographs(photographs.of(new SeizureId(row.id)));
    }
}
