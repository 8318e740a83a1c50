package org.headstamp.node.registry;

/**
 * How records are found by their skeletons in SQL. Each statement goes by an index, in the order of what is sought, and
 * never beyond a bound. The owner of a record is the mark of a lot or the make of a firearm.
 *
 * @param select without a condition
 * @param alias of the table in it
 * @param most records that one statement gives
 * @param reach records that one pattern goes through
 */
record SkeletonQueries(String select, String alias, String table, String skeleton, String owner, int most, int reach) {
    String with() {
        return hits("skeleton", "select id from " + table + " where " + skeleton + " = p.skeleton");
    }

    String withOwner() {
        return hits(
                "skeleton",
                "select id from " + table + " where " + skeleton + " = p.skeleton and " + owner + " = any (?)");
    }

    String like(boolean fromEnd) {
        return hits("low, high, pattern", like(inRange(side(fromEnd)), side(fromEnd), reach, "p.pattern"));
    }

    String likeWithOwner(int share) {
        return hits(
                "owner, low, high", like(owner + " = p.owner and " + inRange(skeleton), skeleton, share, "any (?)"));
    }

    /** Goes through a range of the index first and judges the patterns then, so that the work is bounded. */
    private String like(String condition, String order, int share, String patterns) {
        return "select r.id from (select id, %s as skeleton from %s where %s order by %s limit %d) r where r.skeleton like %s"
                .formatted(skeleton, table, condition, order, share, patterns);
    }

    /**
     * The records that are hit by what is sought, one after the other: an index is faster for each than the whole table for
     * all.
     */
    private String hits(String sought, String hit) {
        return select + " join (select min(p.place) as place, h.id from unnest(" + parameters(sought)
                + ") with ordinality as p(" + sought + ", place) cross join lateral (" + hit + " limit " + most
                + ") h group by h.id order by 1, 2 limit " + most + ") hit on hit.id = " + alias
                + ".id order by hit.place, hit.id";
    }

    private static String parameters(String names) {
        return names.replaceAll("[a-z]+", "?");
    }

    String beyond(boolean fromEnd) {
        return beyond("low, high", inRange(side(fromEnd)), side(fromEnd), reach);
    }

    String beyondWithOwner(int share) {
        return beyond("owner, low, high", owner + " = p.owner and " + inRange(skeleton), skeleton, share);
    }

    private String beyond(String range, String condition, String order, int share) {
        return "select exists (select from unnest(%s) as p(%s) cross join lateral (select from %s where %s order by %s offset %d limit 1) more)"
                .formatted(parameters(range), range, table, condition, order, share);
    }

    private static String inRange(String key) {
        return key + " >= p.low and " + key + " < p.high";
    }

    private String side(boolean fromEnd) {
        return fromEnd ? "reverse(" + skeleton + ")" : skeleton;
    }
}
