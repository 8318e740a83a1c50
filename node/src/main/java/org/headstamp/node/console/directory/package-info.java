/** The members of the federation: how they are reached, what they tell of themselves, and how long their keys hold. */
@NullMarked
package org.headstamp.node.console.directory;

import org.jspecify.annotations.NullMarked;
