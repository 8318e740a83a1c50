package org.headstamp.node.console.frame;

import java.util.Arrays;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** A part of the console, as the bar shows it to those who have something to do there. Use cases decide, not the bar. */
public enum Place {
    WORK("/console/tasks", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR),
    CASES("/console/cases", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR),
    APPROVALS("/console/approvals", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR),
    REQUESTS("/console/requests", Role.FOCAL_POINT, Role.REGISTRAR),
    INVESTIGATIONS("/console/investigations", Role.FOCAL_POINT, Role.INVESTIGATOR),
    COMPOSER("/console/composer", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR),
    REGISTRY("/console/registry", Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR),
    ALERTS("/console/alerts", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR),
    DIRECTORY("/console/directory", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR),
    AUDIT("/console/audit", Role.AUDITOR),
    ADMINISTRATION("/console/administration", Role.FOCAL_POINT),
    ENQUIRIES("/console/enquiries", Role.TRADE),
    NOTICES("/console/notices", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Role[] roles;

    Place(String path, Role... roles) {
        this.path = path;
        this.roles = roles;
    }

    public String path() {
        return path;
    }

    static List<Place> of(Operator operator) {
        return Arrays.stream(values())
                .filter(place -> operator.isOneOf(place.roles))
                .toList();
    }
}
