package org.headstamp.pki.bundle;

import java.util.List;

/** What the verification of a bundle found. */
public record BundleReport(BundleCover cover, List<Finding> findings) {
    public BundleReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything holds. */
    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    /** What does not hold. */
    public List<Finding> failures() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}
