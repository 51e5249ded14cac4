// SPDX-License-Identifier: Apache-2.0
/** What a stream was over time: as a drawing, and the same as a file. */
package io.quadrille.portability.portal.plot;
