package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** A State that gives its files in pieces, and may break off or give other bytes than it should. */
final class GivingState implements AttachmentPeer {
    static final int PIECE = 10_000;

    /** From where on each call asked. */
    final List<Long> asked = new ArrayList<>();
    /** After how many bytes of the file each next call breaks off. */
    final List<Long> breaks = new ArrayList<>();

    private final Map<Sha256, ByteString> files = new HashMap<>();
    private final List<ByteString> wrong = new ArrayList<>();

    static GivingState of(ByteString... contents) {
        var giver = new GivingState();
        for (var content : contents) {
            giver.files.put(Sha256.of(content), content);
        }
        return giver;
    }

    /** The next call gives this instead of any file. */
    GivingState givingOnce(ByteString other) {
        wrong.add(other);
        return this;
    }

    GivingState breakingAfter(long... bytes) {
        for (var each : bytes) {
            breaks.add(each);
        }
        return this;
    }

    @Override
    public boolean fetch(MemberState peer, Sha256 digest, long offset, Duration patience, Predicate<ByteString> taker)
            throws PeerUnreachableException {
        asked.add(offset);
        var file = wrong.isEmpty() ? files.get(digest) : wrong.removeFirst();
        if (file == null) {
            return false;
        }
        long end = breaks.isEmpty() ? Long.MAX_VALUE : breaks.removeFirst();
        give(file.substring((int) offset, (int) Math.min(end, file.size())), taker);
        if (end != Long.MAX_VALUE) {
            throw new PeerUnreachableException(peer, "the line broke");
        }
        return true;
    }

    private void give(ByteString bytes, Predicate<ByteString> taker) {
        boolean wanted = true;
        for (int at = 0; wanted && at < bytes.size(); at += PIECE) {
            wanted = taker.test(bytes.substring(at, Math.min(at + PIECE, bytes.size())));
        }
    }
}
