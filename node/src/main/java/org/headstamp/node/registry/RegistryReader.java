package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Shows stored records to those who keep or use them; each look at a person's is logged. All methods throw {@link NotPermittedException} for anybody else.
 */
@Singleton
public class RegistryReader {
    private static final Set<Role> READERS = EnumSet.of(Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);

    private final RecordTables records;
    private final SearchLog log;
    private final RegistryConfig config;

    RegistryReader(RecordTables records, SearchLog log, RegistryConfig config) {
        this.log = log;
        this.records = records;
        this.config = config;
    }

    /** The lot with this key. */
    public Optional<Lot> lot(RecordKey ref, Operator reader) {
        permit(reader);
        return records.lot(ref);
    }

    /** The firearm with this key. */
    public Optional<FirearmRecord> firearm(RecordKey ref, Operator reader) {
        permit(reader);
        return records.firearm(ref);
    }

    /** The party with this key. */
    public Optional<Party> party(RecordKey ref, Operator reader) {
        permit(reader);
        var found = records.party(ref);
        found.ifPresent(party -> logIfPerson(party, reader));
        return found;
    }

    /**
     * Lots whose key comes after the given one, or from the first.
     *
     * @param limit as many as wanted; never more than {@code headstamp.registry.page-limit} come
     */
    public RegistryPage<Lot> lots(@Nullable RecordKey after, int limit, Operator reader) {
        permit(reader);
        int size = size(limit);
        return page(records.lotsAfter(start(after), size + 1), size, Lot::ref);
    }

    /** Parties, as {@link #lots}. */
    public RegistryPage<Party> parties(@Nullable RecordKey after, int limit, Operator reader) {
        permit(reader);
        int size = size(limit);
        var shown = page(records.partiesAfter(start(after), size + 1), size, Party::ref);
        shown.records().forEach(party -> logIfPerson(party, reader));
        return shown;
    }

    private void logIfPerson(Party party, Operator reader) {
        if (Party.isPerson(party)) {
            log.append(AuditEvent.of(AuditKind.PERSONAL_DATA_READ, reader.account())
                    .subject("party", party.ref()));
        }
    }

    private int size(int limit) {
        return Math.clamp(limit, 1, config.pageLimit());
    }

    private static String start(@Nullable RecordKey after) {
        return after == null ? "" : after.value();
    }

    private static <T> RegistryPage<T> page(List<T> oneMore, int size, Function<T, RecordKey> key) {
        if (oneMore.size() <= size) {
            return new RegistryPage<>(oneMore, null);
        }
        var shown = oneMore.subList(0, size);
        return new RegistryPage<>(shown, key.apply(shown.getLast()));
    }

    private static void permit(Operator reader) {
        if (reader.roles().stream().noneMatch(READERS::contains)) {
            throw new NotPermittedException(reader, "read the registers");
        }
    }
}
