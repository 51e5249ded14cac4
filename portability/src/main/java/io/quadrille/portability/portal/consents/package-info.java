// SPDX-License-Identifier: Apache-2.0
/** A person's consents: read as sentences, narrowed, paused and withdrawn. */
package io.quadrille.portability.portal.consents;
