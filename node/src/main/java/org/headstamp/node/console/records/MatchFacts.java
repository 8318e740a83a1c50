package org.headstamp.node.console.records;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.FirearmRecord;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.Party;

/** What a record of the registers says, in words. */
public final class MatchFacts {
    private MatchFacts() {}

    /** Everything that the record has. */
    public static List<Fact> of(Say say, Candidate.Match match) {
        return switch (match) {
            case Candidate.OfLot(var lot) -> lot(say, lot);
            case Candidate.OfFirearm(var firearm) -> firearm(say, firearm);
            case Candidate.OfMaker(var maker) -> maker(say, maker);
        };
    }

    private static List<Fact> lot(Say say, Lot lot) {
        var facts = new ArrayList<Fact>();
        add(facts, say.text("item.lot"), lot.number());
        add(facts, say.text("records.maker"), name(lot.maker()));
        add(facts, say.text("records.headstamp"), lot.mark());
        add(
                facts,
                say.text("records.year"),
                lot.year() == null ? "" : lot.year().toString());
        add(facts, say.text("item.calibre"), lot.calibre());
        add(facts, say.text("records.declared"), say.number(lot.declaredSize()));
        add(facts, say.text("records.legal"), lot.legalSize() == null ? "" : say.number(lot.legalSize()));
        return facts;
    }

    private static List<Fact> firearm(Say say, FirearmRecord firearm) {
        var facts = new ArrayList<Fact>();
        add(facts, say.text("item.serial"), firearm.serial());
        add(facts, say.text("records.make"), firearm.make());
        add(facts, say.text("records.model"), firearm.model());
        add(facts, say.text("item.calibre"), firearm.calibre());
        add(
                facts,
                say.text("records.year"),
                firearm.year() == null ? "" : firearm.year().toString());
        add(facts, say.text("records.maker"), firearm.maker() == null ? "" : name(firearm.maker()));
        return facts;
    }

    private static List<Fact> maker(Say say, Party maker) {
        var facts = new ArrayList<Fact>();
        add(facts, say.text("records.maker"), name(maker));
        add(facts, say.text("records.role"), say.code(maker.role()));
        add(facts, say.text("records.country"), maker.country() == null ? "" : say.state(maker.country()));
        add(facts, say.text("records.headstamp"), String.join(say.text("list.comma"), maker.marks()));
        return facts;
    }

    private static String name(Party party) {
        return party.name().isEmpty() ? party.ref().value() : party.name();
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }
}
