// SPDX-License-Identifier: Apache-2.0
/** What all pages of the portal share: the welcome of a new person, and the page for what is not there. */
package io.quadrille.portability.portal;
