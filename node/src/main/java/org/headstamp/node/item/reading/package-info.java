/**
 * Readers of markings, and what they have in common: which texts are the same, which characters are mistaken for which,
 * which years two digits may mean. A reader never changes what was read; it says what it may mean, and why.
 */
@NullMarked
package org.headstamp.node.item.reading;

import org.jspecify.annotations.NullMarked;
