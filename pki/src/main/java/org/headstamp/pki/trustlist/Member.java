package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteKey;

/**
 * One State in the list, with its past.
 *
 * @param standings oldest first
 * @param keyChangeApproval by which one of its earlier roots agreed to changed keys; empty where nothing changed
 */
public record Member(
        MemberState state,
        FocalPoint focalPoint,
        List<Endpoint> endpoints,
        MemberKeys keys,
        List<Standing> standings,
        ByteString keyChangeApproval) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the standings are empty or not in order
     */
    public Member {
        if (standings.isEmpty()) {
            throw new IllegalArgumentException(state + " has no standing");
        }
        for (var next = 1; next < standings.size(); next++) {
            if (!standings.get(next - 1).from().isBefore(standings.get(next).from())) {
                throw new IllegalArgumentException("the standings of " + state + " are not in order of time");
            }
        }
        endpoints = List.copyOf(endpoints);
        standings = List.copyOf(standings);
    }

    /** Empty before it became a member. */
    public Optional<MemberStatus> statusAt(Instant at) {
        return standings.stream()
                .filter(standing -> !standing.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Standing::status);
    }

    /** All keys that ever signed checkpoints of its log, or cosigned those of others. */
    public List<NoteKey> noteKeys() {
        return Stream.concat(keys.logKeys().stream(), keys.cosignerKeys().stream())
                .map(LogKey::key)
                .toList();
    }

    /** The keys that ever signed checkpoints of its log. */
    public List<NoteKey> logKeys() {
        return keys.logKeys().stream().map(LogKey::key).toList();
    }

    /** The same member with other keys. */
    public Member withKeys(MemberKeys changed) {
        return new Member(state, focalPoint, endpoints, changed, standings, keyChangeApproval);
    }

    /** The same member with the consent of its earlier root to its changed keys. */
    public Member withKeyChangeApproval(ByteString approval) {
        return new Member(state, focalPoint, endpoints, keys, standings, approval);
    }

    /** The same member with a further standing. */
    public Member withStanding(Standing standing) {
        var all = new ArrayList<>(standings);
        all.add(standing);
        return new Member(state, focalPoint, endpoints, keys, all, keyChangeApproval);
    }
}
