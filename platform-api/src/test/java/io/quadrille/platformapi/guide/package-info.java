// SPDX-License-Identifier: Apache-2.0
/** Does what the guides say work as they say it? */
package io.quadrille.platformapi.guide;
