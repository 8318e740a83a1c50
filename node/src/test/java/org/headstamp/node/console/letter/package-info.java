@NullMarked
package org.headstamp.node.console.letter;

import org.jspecify.annotations.NullMarked;
