/** What messages say, in words of the reader's language: field by field, what changed, and the fields that all have. */
@NullMarked
package org.headstamp.node.console.letter;

import org.jspecify.annotations.NullMarked;
