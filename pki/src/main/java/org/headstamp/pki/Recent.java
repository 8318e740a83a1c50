package org.headstamp.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that were found lately, at most so many; the one that was asked for least lately goes first. */
public final class Recent<K, V> {
    private static final float LOAD = 0.75f;

    private final Map<K, V> answers;

    public Recent(int most) {
        this.answers = new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> get(K question) {
        return Optional.ofNullable(answers.get(question));
    }

    public synchronized void put(K question, V answer) {
        answers.put(question, answer);
    }
}
