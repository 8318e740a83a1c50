package org.headstamp.demo;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Links that were met and not followed yet: first one to each kind of page, then more of each kind in turn. */
final class Trails {
    private final Set<String> met = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Queue<String> fresh = new ArrayDeque<>();
    private final Map<String, Queue<String>> alike = new LinkedHashMap<>();

    void meet(List<String> links) {
        for (var link : links) {
            var path = link.replaceAll("#.*", "");
            if (met.add(path)) {
                var kind = PageKind.of(path);
                if (known.add(kind)) {
                    fresh.add(path);
                } else {
                    alike.computeIfAbsent(kind, none -> new ArrayDeque<>()).add(path);
                }
            }
        }
    }

    /** The next link to a kind of page to which none was followed. */
    Optional<String> fresh() {
        return Optional.ofNullable(fresh.poll());
    }

    /** The next link to a kind of page to which one was followed. */
    Optional<String> alike() {
        var kinds = alike.entrySet().iterator();
        if (!kinds.hasNext()) {
            return Optional.empty();
        }
        var kind = kinds.next();
        kinds.remove();
        var next = kind.getValue().remove();
        if (!kind.getValue().isEmpty()) {
            alike.put(kind.getKey(), kind.getValue());
        }
        return Optional.of(next);
    }
}
