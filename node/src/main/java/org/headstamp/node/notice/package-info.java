/**
 * Notices by e-mail: that something waits for a person in the console, how much and of what kind, and nothing else
 * about it.
 */
@NullMarked
package org.headstamp.node.notice;

import org.jspecify.annotations.NullMarked;
