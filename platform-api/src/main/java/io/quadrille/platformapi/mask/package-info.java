// SPDX-License-Identifier: Apache-2.0
/** Makes values coarse before they leave. */
package io.quadrille.platformapi.mask;
