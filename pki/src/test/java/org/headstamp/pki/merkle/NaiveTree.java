package org.headstamp.pki.merkle;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.headstamp.pki.Sha256;

/** RFC 6962 section 2.1 written down as the text says it, over lists of entries: slow, and nothing shared with main. */
record NaiveTree(List<ByteString> entries) {
    /** Entries "entry 0", "entry 1" and so on. */
    static NaiveTree ofSize(long size) {
        return new NaiveTree(LongStream.range(0, size)
                .mapToObj(index -> ByteString.copyFromUtf8("entry " + index))
                .toList());
    }

    NaiveTree firstLeaves(long size) {
        return leaves(0, (int) size);
    }

    Sha256 leafHash(long index) {
        return leaves((int) index, (int) index + 1).root();
    }

    Sha256 root() {
        return switch (size()) {
            case 0 -> Sha256.of(ByteString.EMPTY);
            case 1 -> Sha256.of(prefix(0).concat(entries.getFirst()));
            default ->
                Sha256.of(prefix(1)
                        .concat(left().root().bytes())
                        .concat(right().root().bytes()));
        };
    }

    /** PATH(m, D[n]). */
    List<Sha256> path(long m) {
        if (size() == 1) {
            return List.of();
        }
        return m < split() ? append(left().path(m), right().root()) : append(right().path(m - split()), left().root());
    }

    /** PROOF(m, D[n]). */
    List<Sha256> proof(long m) {
        return subproof(m, true);
    }

    private List<Sha256> subproof(long m, boolean complete) {
        if (m == size()) {
            return complete ? List.of() : List.of(root());
        }
        return m <= split()
                ? append(left().subproof(m, complete), right().root())
                : append(right().subproof(m - split(), false), left().root());
    }

    private int size() {
        return entries.size();
    }

    private int split() {
        var k = 1;
        while (k * 2 < size()) {
            k *= 2;
        }
        return k;
    }

    private NaiveTree left() {
        return leaves(0, split());
    }

    private NaiveTree right() {
        return leaves(split(), size());
    }

    private NaiveTree leaves(int from, int to) {
        return new NaiveTree(entries.subList(from, to));
    }

    private static ByteString prefix(int value) {
        return ByteString.copyFrom(new byte[] {(byte) value});
    }

    private static List<Sha256> append(List<Sha256> hashes, Sha256 last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
