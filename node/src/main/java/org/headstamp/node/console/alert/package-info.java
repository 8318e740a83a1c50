/** Alerts about lots: those that this State looks out for, its own, and drafts of new ones. */
@NullMarked
package org.headstamp.node.console.alert;

import org.jspecify.annotations.NullMarked;
