package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.Message;

/** Lots in the registers of XB, and questions of other States about them. */
@Singleton
public final class AskedLots {
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));

    private final RegistryFixture registers;
    private final Mailbox mailbox;
    private final AnsweringReading reading;

    AskedLots(RegistryFixture registers, Mailbox mailbox, AnsweringReading reading) {
        this.registers = registers;
        this.mailbox = mailbox;
        this.reading = reading;
    }

    /** A lot, its maker's mark and its number. */
    public record Kept(String mark, String lot) {
        public Item item(String reference) {
            return Item.of(
                    reference,
                    Ammunition.firedCases(
                            120,
                            null,
                            new Headstamp(List.of(), mark, 1),
                            List.of(new LotMark(lot, LotMark.Scheme.NOT_STATED, LotMark.Carrier.CARTRIDGE))));
        }
    }

    /** A question that came in. */
    public record Asked(TraceId id, CaseId caseId) {}

    /** A lot that its maker sold to a wholesaler. */
    public Kept sold() {
        var kept = made();
        move(kept, "2,SOLD,2021-02-01,§m,§w,§l,,9000,,invoice 2,Sales");
        return kept;
    }

    /** A lot that its maker sold to a party of this role; to a person, by a retail sale. */
    public Kept handedTo(String role) {
        var kept = made();
        registers.parties(own(kept, "§x," + role + "," + (role.equals("PERSON") ? "" : "some " + role) + ",XB,"));
        var kind =
                switch (role) {
                    case "PERSON" -> "RETAIL_SALE";
                    case "FORCE" -> "ISSUED_TO_FORCE";
                    default -> "SOLD";
                };
        move(kept, "2," + kind + ",2021-02-01,§m,§x,§l,,100,,invoice 2,Sales");
        return kept;
    }

    /** A lot that two makers of one mark have. */
    public Kept doubtful() {
        var kept = made();
        registers.parties(own(kept, "§n,MANUFACTURER,Northern Works,XB," + kept.mark()));
        registers.lots(own(kept, "§k," + kept.lot() + ",BRAZIL,§n," + kept.mark() + ",2020,5000,10000,9 mm Luger"));
        return kept;
    }

    /**
     * A lot of this size with these transfers after its manufacture, of which at most 10,000 rounds are legal. {@code §}
     * begins a key: §m is its maker, §w a wholesaler, §f a force, §l the lot.
     */
    public Kept moved(long rounds, String... moves) {
        var kept = made(rounds);
        registers.parties(own(kept, "§f,FORCE,Northern Garrison,XB,"));
        registers.transfers(own(kept, "§1,MANUFACTURED,2021-01-01,,§m,§l,," + rounds + ",,,Production"));
        registers.transfers(Arrays.stream(moves).map(move -> own(kept, move)).toArray(String[]::new));
        return kept;
    }

    private Kept made() {
        return made(9000);
    }

    private Kept made(long rounds) {
        var kept = new Kept(RegistryFixture.fresh(), RegistryFixture.fresh());
        registers.parties(
                own(kept, "§m,MANUFACTURER,Borealia Ordnance,XB," + kept.mark()),
                own(kept, "§w,IMPORTER,Borealia Wholesale,XB,"));
        registers.lots(
                own(kept, "§l," + kept.lot() + ",BRAZIL,§m," + kept.mark() + ",2021," + rounds + ",10000,9 mm Luger"));
        return kept;
    }

    private void move(Kept kept, String row) {
        registers.transfers(own(kept, "§1,MANUFACTURED,2021-01-01,,§m,§l,,9000,,,Production"), own(kept, "§" + row));
    }

    /** Writes keys that nobody else uses for {@code §} names. */
    private static String own(Kept kept, String row) {
        return row.replace("§", kept.lot() + "-");
    }

    /** A State asks in a new case of its own. */
    public Asked asks(String state, Item... items) {
        return asks(state, message -> message, items);
    }

    /** The same, with a message that is changed before it is sealed. */
    public Asked asks(String state, UnaryOperator<Message.Builder> change, Item... items) {
        var peer = TestFederation.running().state(state);
        var caseId = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        var request = TraceWire.toWire(TraceSamples.question(items));
        var message = mailbox.bring(peer, caseId, 1, null, payload -> change.apply(payload.setTraceRequest(request)));
        if (!mailbox.fate(message).equals("HANDLED")) {
            throw new AssertionError("the question was not handled");
        }
        return new Asked(reading.answeringIn(AUDITOR, caseId).getFirst().id(), caseId);
    }
}
