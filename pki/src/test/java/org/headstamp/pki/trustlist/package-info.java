/** Trust lists: built, signed, spoiled and refused. */
@NullMarked
package org.headstamp.pki.trustlist;

import org.jspecify.annotations.NullMarked;
