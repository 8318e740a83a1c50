package org.headstamp.node.trace.proof;

import org.headstamp.node.release.Ruling;

/**
 * What stands against asking on.
 *
 * @param words for whoever wants to
 */
public record Obstacle(ObstacleKind kind, String words) {
    static Obstacle of(Ruling.Denied refusal) {
        var kind =
                switch (refusal) {
                    case Ruling.NeedsConsent needs -> ObstacleKind.NEEDS_LEAVE;
                    case Ruling.NeedsConfirmation needs -> ObstacleKind.IN_WORDS;
                    case Ruling.Forbidden forbidden -> ObstacleKind.PROHIBITED;
                };
        return new Obstacle(kind, refusal.sentence().english());
    }
}
