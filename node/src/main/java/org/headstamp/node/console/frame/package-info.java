/** What all pages of the console share: who visits, in which language, forms, failures. */
@NullMarked
package org.headstamp.node.console.frame;

import org.jspecify.annotations.NullMarked;
