package org.headstamp.demo;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** The audit log of one State, as its auditor reads it, in the order of its tree. */
final class StateLog {
    private final String state;
    private final List<ByteString> leaves;
    private final List<AuditEntry> entries;
    private final Map<AuditEntry, Integer> places = new HashMap<>();
    private final Map<String, List<AuditEntry>> byCase;
    private final Map<String, List<AuditEntry>> bySubject;
    private final Map<String, List<AuditEntry>> byMessage;

    StateLog(String state, List<ByteString> leaves) {
        this.state = state;
        this.leaves = List.copyOf(leaves);
        this.entries = leaves.stream().map(StateLog::parse).toList();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i), i);
        }
        this.byCase = by(AuditEntry::getCaseId);
        this.bySubject = by(AuditEntry::getSubject);
        this.byMessage = by(AuditEntry::getMessageId);
    }

    static StateLog read(String state, RestOffice auditor) {
        return new StateLog(
                state,
                Pages.all(auditor, "log/entries").stream()
                        .map(item -> item.path("entry").asText())
                        .map(text -> ByteString.copyFrom(Base64.getDecoder().decode(text)))
                        .toList());
    }

    String state() {
        return state;
    }

    int size() {
        return entries.size();
    }

    Stream<AuditEntry> all() {
        return entries.stream();
    }

    Stream<AuditEntry> of(AuditKind kind) {
        return entries.stream().filter(entry -> entry.getKind() == kind);
    }

    Stream<AuditEntry> ofCase(String caseId) {
        return byCase.getOrDefault(caseId, List.of()).stream();
    }

    Stream<AuditEntry> ofSubject(String subject) {
        return bySubject.getOrDefault(subject, List.of()).stream();
    }

    Stream<AuditEntry> ofMessage(String messageId) {
        return byMessage.getOrDefault(messageId, List.of()).stream();
    }

    /** Where an entry stands in the log, from 0. */
    int place(AuditEntry entry) {
        var place = places.get(entry);
        if (place == null) {
            throw new IllegalArgumentException("no entry of this log");
        }
        return place;
    }

    /** Hash of an entry as a leaf (RFC 6962, section 2.1). */
    Sha256 leafHash(AuditEntry entry) {
        return MerkleHash.leaf(leaves.get(place(entry)));
    }

    /** Root of the tree of the first entries. */
    Sha256 root(long size) {
        var tree = CompactRange.EMPTY;
        for (var leaf : leaves.subList(0, Math.toIntExact(size))) {
            tree = tree.append(MerkleHash.leaf(leaf), subtree -> {});
        }
        return tree.root();
    }

    /** The same log as if an entry had never been. */
    StateLog without(AuditEntry entry) {
        var fewer = new ArrayList<>(leaves);
        fewer.remove(place(entry));
        return new StateLog(state, fewer);
    }

    /** The same log as if something had happened twice. */
    StateLog twice(AuditEntry entry) {
        var more = new ArrayList<>(leaves);
        more.add(entry.toBuilder()
                .setSalt(ByteString.copyFrom(new byte[entry.getSalt().size()]))
                .build()
                .toByteString());
        return new StateLog(state, more);
    }

    private Map<String, List<AuditEntry>> by(Function<AuditEntry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key));
    }

    private static AuditEntry parse(ByteString bytes) {
        try {
            return AuditEntry.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new StepFailedException("an entry of the log cannot be read", e);
        }
    }
}
