// SPDX-License-Identifier: Apache-2.0
/** How long does who asks too much wait? */
package io.quadrille.platformapi.limit;
