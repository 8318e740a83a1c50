package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.headstamp.node.item.reading.MarkText;

/**
 * Looks ammunition up by lot and headstamp. What was read is sought as it was read first; only where no lot agrees with
 * all of it are look-alikes and partly read marks sought too.
 */
final class AmmunitionSearch {
    /** More are sought than shown, since some turn out not to be alike. */
    private static final int SOUGHT_FOR_ONE_SHOWN = 4;

    private final RecordTables records;
    private final SkeletonTable<Lot> lots;
    private final int limit;
    private final int most;

    AmmunitionSearch(RecordTables records, RegistryConfig config) {
        this.records = records;
        this.limit = config.candidateLimit();
        this.most = SOUGHT_FOR_ONE_SHOWN * limit + 1;
        this.lots = SkeletonTable.lots(records, most, config.patternReach());
    }

    LookUp lookUp(Reading reading) {
        if (reading.isEmpty()) {
            return new LookUp.Insufficient(LookUp.Shortage.NOTHING_READ);
        }
        var ranking = new Ranking(reading);
        var found = new Shortlist();
        addLots(found, lotsOfThatMark(reading), ranking);
        if (found.isEmpty()) {
            addLots(found, lotsOfAnyMark(reading), ranking);
            found.add(makers(reading).stream().map(ranking::maker).toList());
        }
        boolean nothingElseRead = reading.allLots().isEmpty() && !found.isEmpty();
        if (!found.hasAgreement() && !nothingElseRead) {
            addLookAlikes(found, reading, ranking);
        }
        return found.ranked(limit);
    }

    private void addLots(Shortlist found, Collection<Lot> lots, Ranking ranking) {
        if (lots.size() >= most) {
            found.thereIsMore();
        }
        found.addIfAny(lots.stream().map(ranking::lot).toList());
    }

    private List<Lot> lotsOfThatMark(Reading reading) {
        return reading.marks().isEmpty() || reading.lots().isEmpty()
                ? List.of()
                : records.lots(reading.lots(), reading.markKeys(), limit + 1);
    }

    private List<Lot> lotsOfAnyMark(Reading reading) {
        return reading.lots().isEmpty() ? List.of() : records.lots(reading.lots(), limit + 1);
    }

    private List<Party> makers(Reading reading) {
        return reading.marks().isEmpty() ? List.of() : records.makers(reading.markKeys(), limit + 1);
    }

    private void addLookAlikes(Shortlist found, Reading reading, Ranking ranking) {
        var makers = makersThatLookAlike(found, reading);
        found.add(makers.stream().map(ranking::maker).filter(Candidate::isAlike).toList());
        var owners = new LinkedHashSet<>(reading.markKeys());
        makers.forEach(maker -> maker.marks().forEach(mark -> owners.add(MarkText.rotationKey(mark))));
        var sought = SoughtNumbers.of(reading.allLots());
        var ofMarks = new ArrayList<>(lots.with(sought.whole(), owners));
        ofMarks.addAll(lots.like(sought.inPart(), owners));
        addLots(found, ofMarks, ranking);
        if (lots.hasBeyondReach(sought.inPart(), owners)) {
            found.thereIsMore();
        }
        if (!found.hasAgreement()) {
            addLotsOfAnyMark(found, sought, ranking);
        }
        if (sought.needsManufacturer()) {
            found.missed(LookUp.Shortage.TOO_LITTLE_READABLE);
        }
    }

    private List<Party> makersThatLookAlike(Shortlist found, Reading reading) {
        var rings = SoughtRings.of(reading.allMarks());
        if (!reading.marksInPart().stream().allMatch(SoughtRings::isReadable)
                && reading.lots().isEmpty()) {
            found.missed(LookUp.Shortage.TOO_LITTLE_READABLE);
        }
        return rings.isEmpty() ? List.of() : records.makersWithSkeleton(rings, most);
    }

    private void addLotsOfAnyMark(Shortlist found, SoughtNumbers sought, Ranking ranking) {
        var ofAnyMark = new ArrayList<>(lots.with(sought.whole()));
        ofAnyMark.addAll(lots.like(sought.enough()));
        addLots(found, ofAnyMark, ranking);
        if (lots.hasBeyondReach(sought.enough())) {
            found.thereIsMore();
        }
    }
}
