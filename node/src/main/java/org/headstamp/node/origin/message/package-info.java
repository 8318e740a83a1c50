/** What the messages between the State that seized and the State of origin say, and how they are written on the wire. */
@NullMarked
package org.headstamp.node.origin.message;

import org.jspecify.annotations.NullMarked;
