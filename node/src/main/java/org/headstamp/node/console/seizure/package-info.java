/** What was recovered: the form, the page of one seizure, photographs. */
@NullMarked
package org.headstamp.node.console.seizure;

import org.jspecify.annotations.NullMarked;
