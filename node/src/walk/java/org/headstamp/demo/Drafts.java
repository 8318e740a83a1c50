package org.headstamp.demo;

/** What becomes of a drafted message of either State: a second person agrees, or it is given up. */
final class Drafts {
    private Drafts() {}

    static Act approval(String state, Office second) {
        return Act.of(
                        "approve a message",
                        second,
                        walk -> walk.drafts(state),
                        Trail.APPROVAL_OF_MESSAGE,
                        (walk, draft, dice) -> {
                            walk.notes().drafts.remove(draft);
                            var said = walk.ask(second, draft.path() + "/approval", WalkPapers.NOTHING);
                            if (said.isDone() && isRequestToClarify(draft)) {
                                walk.notes().unclear.add(request(walk, draft));
                            }
                            return said;
                        })
                .weighing(14);
    }

    private static boolean isRequestToClarify(Target draft) {
        return draft.shown().at("/content/type").asText().equals("clarification-request");
    }

    /** The message that carried the question of a draft. */
    private static String request(Walk walk, Target draft) {
        return walk.shelves().questions().stream()
                .filter(question -> draft.path().startsWith(question.path() + "/"))
                .map(question -> question.shown().path("request").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The account that drafted it gives it up. */
    static Act discarding(String state, Office drafter) {
        return Act.of("give up a message", drafter, walk -> walk.drafts(state), Trail.CHANGE, (walk, draft, dice) -> {
                    walk.notes().drafts.remove(draft);
                    return walk.ask(drafter, draft.path() + "/withdrawal", WalkPapers.NOTHING);
                })
                .weighing(1);
    }
}
