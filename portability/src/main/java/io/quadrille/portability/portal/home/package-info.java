// SPDX-License-Identifier: Apache-2.0
/** The portal's first page: are my objects well, who looked, what needs me. */
package io.quadrille.portability.portal.home;
