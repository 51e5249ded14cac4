// SPDX-License-Identifier: Apache-2.0
/** How a provider sees a reading, whichever way it leaves. */
package io.quadrille.platformapi.shown;
