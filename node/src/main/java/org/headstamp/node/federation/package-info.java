/**
 * Who belongs to the federation: keeps every accepted trust list and revocation list, and answers whose a certificate is
 * and whether its member may take part now.
 */
@NullMarked
package org.headstamp.node.federation;

import org.jspecify.annotations.NullMarked;
