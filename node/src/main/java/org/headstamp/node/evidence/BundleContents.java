package org.headstamp.node.evidence;

import java.time.Instant;
import org.headstamp.node.casefile.Casefile;

/**
 * What a bundle of a case would hold if it were made now.
 *
 * @param messages sealed messages of both sides, with their seals
 * @param receipts of those messages
 * @param passedOn sealed answers of further States that came attached to questions
 * @param files that belong to messages
 * @param fileBytes of all of these together
 * @param filesLeftOut that messages name, and that are not here or have no room
 * @param evidence sealed pieces of what did not come in time
 * @param logEntries entries of our log that name the case
 * @param trustList version of the trust list that goes with it
 * @param members of that list, whose roots and revocation lists go with it
 */
public record BundleContents(
        Casefile casefile,
        int messages,
        int receipts,
        int passedOn,
        int files,
        long fileBytes,
        int filesLeftOut,
        int evidence,
        long logEntries,
        long trustList,
        int members,
        Instant at) {}
