package org.headstamp.node.notice;

/**
 * What is sent to a person, in its language.
 *
 * @param language tag (BCP 47)
 */
record Letter(EmailAddress to, String language, String subject, String text) {}
