// SPDX-License-Identifier: Apache-2.0
/** Who looked: every access to a person's data, refusals too. */
package io.quadrille.portability.portal.looked;
