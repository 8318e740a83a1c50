package org.headstamp.node.seizure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.item.Item;
import org.headstamp.pki.Sha256;

/** Which photographs of a seizure travel with a message about its items: those that its drafter chooses. */
@Singleton
public class TravellingPhotographs {
    private final PhotographRepository photographs;
    private final Photographs copies;
    private final PhotographAllowance allowance;
    private final CaseAccess access;

    TravellingPhotographs(
            PhotographRepository photographs, Photographs copies, PhotographAllowance allowance, CaseAccess access) {
        this.photographs = photographs;
        this.copies = copies;
        this.allowance = allowance;
        this.access = access;
    }

    /** Photographs that travel with one message, at most. */
    public int mostFiles() {
        return allowance.files();
    }

    /** Bytes of all photographs that travel with one message, at most. */
    public long mostBytes() {
        return allowance.bytes();
    }

    /**
     * What of a seizure can be chosen, in the order in which it was added. A photograph from before copies were kept is not
     * offered until somebody looked at it, since its copy is drawn then.
     */
    @Transactional
    public List<OfferedPhotograph> offered(Operator by, Seizure seizure) {
        by.require("see photographs", Seizures.READERS);
        access.require(by, seizure.caseId());
        return photographs.offered(seizure.id());
    }

    /**
     * Items as a message names them: with the copies to send of those photographs that are chosen, and no others.
     *
     * @param chosen digests of originals
     * @throws InvalidValueException if no item shows a chosen photograph, or they are too many or too large together
     */
    @Transactional
    public List<Item> named(Operator by, Seizure seizure, List<String> references, List<Sha256> chosen) {
        var items = seizure.named(references);
        for (var photograph : chosen) {
            if (items.stream().noneMatch(item -> item.photographs().contains(photograph))) {
                throw new InvalidValueException("photographs", "name {0}, which shows none of the items", photograph);
            }
        }
        var illustrated = items.stream()
                .map(item -> item.withPhotographs(item.photographs().stream()
                        .filter(chosen::contains)
                        .map(photograph -> copy(by, seizure.caseId(), photograph))
                        .distinct()
                        .toList()))
                .toList();
        allowance.require(seizure.caseId(), illustrated);
        return illustrated;
    }

    private Sha256 copy(Operator by, CaseId caseId, Sha256 original) {
        return photographs
                .sendingCopy(caseId, original)
                .orElseGet(() ->
                        copies.copy(by, original, PhotographCopy.Size.SENDING).digest());
    }

    /** The photographs of a case that travel with a message of ours that names these items, in their order. */
    @Transactional
    public List<TravellingPhotograph> with(Operator by, CaseId caseId, List<Item> items) {
        by.require("see photographs", Seizures.READERS);
        access.require(by, caseId);
        var seen = new HashSet<Sha256>();
        var travelling = new ArrayList<TravellingPhotograph>();
        for (var item : items) {
            item.photographs().stream()
                    .filter(seen::add)
                    .flatMap(copy -> photographs.travelling(caseId, item.reference(), copy).stream())
                    .forEach(travelling::add);
        }
        return travelling;
    }
}
