package org.headstamp.node.console.directory;

import java.time.Instant;
import java.util.List;

/**
 * One page of the directory.
 *
 * @param version of the trust list
 * @param days since that list was issued
 * @param next State after which the next page begins; empty on the last one
 */
record DirectoryView(
        String federation,
        long version,
        Instant issuedAt,
        long days,
        Instant expiresAt,
        Health health,
        List<MemberView> members,
        String next) {
    DirectoryView {
        members = List.copyOf(members);
    }
}
