package org.headstamp.pki.merkle;

/**
 * Where a perfect subtree stands: it covers the 2^level leaves from {@code index * 2^level} on. Level 0 is a leaf. Once
 * all its leaves exist its hash never changes again, which is what makes these the hashes worth keeping.
 */
public record Subtree(int level, long index) implements Comparable<Subtree> {
    private static final int MAX_LEVEL = 62;
    /** No tree is larger, so that no sum of two sizes overflows. */
    static final long MAX_SIZE = 1L << MAX_LEVEL;

    /** @throws IllegalArgumentException if it reaches beyond 2^62 leaves */
    public Subtree {
        if (level < 0 || level > MAX_LEVEL || index < 0 || index >= 1L << (MAX_LEVEL - level)) {
            throw new IllegalArgumentException("no subtree at level " + level + ", index " + index);
        }
    }

    public static Subtree leaf(long index) {
        return new Subtree(0, index);
    }

    /** The index of its first leaf. */
    public long firstLeaf() {
        return index << level;
    }

    /** The index after that of its last leaf. */
    public long pastLastLeaf() {
        return (index + 1) << level;
    }

    /** The half with the first leaves; a leaf has none. */
    public Subtree left() {
        return new Subtree(level - 1, 2 * index);
    }

    /** The other half. */
    public Subtree right() {
        return new Subtree(level - 1, 2 * index + 1);
    }

    boolean isRightChild() {
        return (index & 1) == 1;
    }

    Subtree parent() {
        return new Subtree(level + 1, index >> 1);
    }

    @Override
    public int compareTo(Subtree other) {
        return level == other.level ? Long.compare(index, other.index) : Integer.compare(level, other.level);
    }
}
