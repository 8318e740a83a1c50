/** Fixtures for the tests of this module and, through its test jar, of the node. */
@NullMarked
package org.headstamp.pki;

import org.jspecify.annotations.NullMarked;
