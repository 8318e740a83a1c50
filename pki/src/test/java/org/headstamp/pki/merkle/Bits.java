package org.headstamp.pki.merkle;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;

/** Ways to spoil hashes. */
final class Bits {
    private Bits() {}

    static Sha256 flipped(Sha256 hash, int bit) {
        var bytes = hash.bytes().toByteArray();
        var at = Math.floorMod(bit, bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        return new Sha256(ByteString.copyFrom(bytes));
    }

    /** Each hash with a flipped bit, each hash left out, doubled or swapped with the next, one more at either end. */
    static List<List<Sha256>> mutations(List<Sha256> hashes, Sha256 stranger) {
        var all = new ArrayList<List<Sha256>>();
        for (var at = 0; at < hashes.size(); at++) {
            for (var bit = at; bit < 256; bit += 17) {
                all.add(with(hashes, at, flipped(hashes.get(at), bit)));
            }
            var shorter = new ArrayList<>(hashes);
            shorter.remove(at);
            all.add(shorter);
            all.add(inserted(hashes, at, hashes.get(at)));
            if (at + 1 < hashes.size()) {
                all.add(with(with(hashes, at, hashes.get(at + 1)), at + 1, hashes.get(at)));
            }
        }
        all.add(inserted(hashes, 0, stranger));
        all.add(inserted(hashes, hashes.size(), stranger));
        return all;
    }

    private static List<Sha256> with(List<Sha256> hashes, int at, Sha256 hash) {
        var changed = new ArrayList<>(hashes);
        changed.set(at, hash);
        return changed;
    }

    private static List<Sha256> inserted(List<Sha256> hashes, int at, Sha256 hash) {
        var changed = new ArrayList<>(hashes);
        changed.add(at, hash);
        return changed;
    }
}
