package org.headstamp.node.assistance;

/** What a request must contain, in the order of article 18(15). */
public enum Field {
    REQUESTING_AUTHORITY("18(15)(a)", "Authority making the request"),
    SUBJECT_MATTER("18(15)(b)", "Subject matter and nature of the investigation, and the authority conducting it"),
    FACTS("18(15)(c)", "Summary of the relevant facts"),
    ASSISTANCE_SOUGHT("18(15)(d)", "Assistance sought, and particular procedures"),
    PERSONS("18(15)(e)", "Identity, location and nationality of persons concerned, where possible"),
    PURPOSE("18(15)(f)", "Purpose for which the evidence, information or action is sought");

    private final String paragraph;
    private final String title;

    Field(String paragraph, String title) {
        this.paragraph = paragraph;
        this.title = title;
    }

    /** Where the Convention asks for it. */
    public String paragraph() {
        return paragraph;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }
}
