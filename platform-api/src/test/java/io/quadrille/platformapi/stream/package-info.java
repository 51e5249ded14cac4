// SPDX-License-Identifier: Apache-2.0
/** Does a stream hold what came, all of it and no more, and does it end when it must? */
package io.quadrille.platformapi.stream;
